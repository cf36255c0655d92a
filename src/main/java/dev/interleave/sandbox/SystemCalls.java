package dev.interleave.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * List the system calls that a box may make.
 *
 * <p>Whatever is not listed gives ENOSYS, so that the JDK falls back to what is; the dangerous ones give EPERM by name.
 * {@code copy_file_range}, {@code chmod} and {@code fchmod} are here because {@code Files.copy}, {@code transferTo} and
 * {@code setPosixFilePermissions} throw in correct programs without them.
 */
final class SystemCalls {
    static final List<String> ALLOWED = words("""
            access arch_prctl brk chdir chmod chown clock_getres clock_gettime clock_nanosleep close close_range
            connect accept accept4 bind listen getsockname getpeername getsockopt setsockopt sendto recvfrom sendmsg
            recvmsg sendmmsg recvmmsg shutdown socketpair copy_file_range dup dup2 dup3 epoll_create epoll_create1
            epoll_ctl epoll_pwait epoll_pwait2 epoll_wait eventfd eventfd2 execve exit exit_group faccessat faccessat2
            fadvise64 fallocate fchdir fchmod fchmodat fchown fcntl fdatasync flock fstat fstatfs fsync ftruncate
            futex getcwd getdents getdents64 getegid geteuid getgid getgroups getitimer getpgid getpgrp getpid
            getppid getpriority getrandom getresgid getresuid getrlimit getrusage getsid gettid gettimeofday getuid
            get_mempolicy get_robust_list ioctl kill lseek lstat madvise mbind membarrier mincore mkdir mkdirat mlock
            mmap mprotect mremap munlock munmap nanosleep newfstatat open openat pause pipe pipe2 poll ppoll prctl
            pread64 preadv prlimit64 pselect6 pwrite64 pwritev read readahead readlink readlinkat readv rename
            renameat renameat2 restart_syscall rmdir rseq rt_sigaction rt_sigpending rt_sigprocmask rt_sigqueueinfo
            rt_sigreturn rt_sigsuspend rt_sigtimedwait sched_getaffinity sched_getparam sched_getscheduler
            sched_setaffinity sched_yield select sendfile setgid setgroups setitimer setpgid setpriority setresgid
            setresuid setrlimit setsid setuid set_mempolicy set_robust_list set_tid_address sigaltstack stat statfs
            statx sysinfo tgkill timer_create timer_delete timer_gettime timer_settime timerfd_create timerfd_gettime
            timerfd_settime times truncate umask uname unlink unlinkat utimensat vfork wait4 waitid write writev
            capget capset""");

    static final List<String> DENIED = words("""
            ptrace process_vm_readv process_vm_writev mount umount2 pivot_root chroot unshare setns bpf symlink
            symlinkat link linkat""");

    /** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET together. */
    static final long NEW_NAMESPACES = 0x7E020000L;

    static final int ENOSYS = 38;
    static final int EPERM = 1;
    static final List<Integer> SOCKET_FAMILIES = List.of(1, 2, 10);

    private SystemCalls() {}

    /** Give the {@code linux.seccomp} part of an OCI configuration. */
    static Map<String, Object> filter() {
        List<Object> rules = new ArrayList<>();
        rules.add(Map.of("names", ALLOWED, "action", "SCMP_ACT_ALLOW"));
        // clone3 hides its flags behind a pointer, where no filter can see them; glibc falls back to clone.
        rules.add(error(List.of("clone3"), ENOSYS));
        rules.add(error(DENIED, EPERM));
        rules.add(
                allow("clone", Map.of("index", 0, "value", NEW_NAMESPACES, "valueTwo", 0, "op", "SCMP_CMP_MASKED_EQ")));
        SOCKET_FAMILIES.forEach(
                family -> rules.add(allow("socket", Map.of("index", 0, "value", family, "op", "SCMP_CMP_EQ"))));
        rules.add(allow("personality", Map.of("index", 0, "value", 0, "op", "SCMP_CMP_EQ")));
        return Map.of(
                "defaultAction",
                "SCMP_ACT_ERRNO",
                "defaultErrnoRet",
                ENOSYS,
                "architectures",
                List.of(architecture()),
                "syscalls",
                rules);
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "SCMP_ARCH_AARCH64" : "SCMP_ARCH_X86_64";
    }

    private static Map<String, Object> error(List<String> names, int error) {
        return Map.of("names", names, "action", "SCMP_ACT_ERRNO", "errnoRet", error);
    }

    private static Map<String, Object> allow(String name, Map<String, Object> argument) {
        return Map.of("names", List.of(name), "action", "SCMP_ACT_ALLOW", "args", List.of(argument));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
