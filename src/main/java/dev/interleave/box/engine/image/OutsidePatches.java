package dev.interleave.box.engine.image;

import java.util.Map;

/** Patches of what reaches out of the program: files, the network, other processes. */
final class OutsidePatches {
    private OutsidePatches() {}

    static void add(Map<String, ClassPatch> patches) {
        files(patches);
        outside(patches);
        patches.put(
                "java/util/logging/LogManager",
                new ClassPatch().precedeFor("ensureLogManagerInitialized", "()V", BaseClasses.LOGGERS, "use"));
        patches.put(
                "java/util/TimeZone",
                new ClassPatch().precede("setDefault", "(Ljava/util/TimeZone;)V", BaseClasses.DEFAULTS, "setZone"));
    }

    /** Take note of what may leave files behind. */
    private static void files(Map<String, ClassPatch> patches) {
        patches.put("java/io/FileOutputStream", touching("open(Ljava/lang/String;Z)V"));
        patches.put("java/io/RandomAccessFile", touching("open(Ljava/lang/String;I)V"));
        patches.put(
                "java/io/UnixFileSystem",
                touching(
                        "createFileExclusively(Ljava/lang/String;)Z",
                        "createDirectory(Ljava/io/File;)Z",
                        "rename(Ljava/io/File;Ljava/io/File;)Z"));
        patches.put(
                "sun/nio/fs/UnixNativeDispatcher",
                touching(
                        "open(Lsun/nio/fs/UnixPath;II)I",
                        "openat(I[BII)I",
                        "mkdir(Lsun/nio/fs/UnixPath;I)V",
                        "symlink([BLsun/nio/fs/UnixPath;)V",
                        "link(Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixPath;)V",
                        "rename(Lsun/nio/fs/UnixPath;Lsun/nio/fs/UnixPath;)V"));
    }

    private static ClassPatch touching(String... methods) {
        ClassPatch patch = new ClassPatch();
        for (String method : methods) {
            int type = method.indexOf('(');
            patch.precede(method.substring(0, type), method.substring(type), BaseClasses.OUTSIDE, "touchFiles");
        }
        return patch;
    }

    /** Announce what waits for the network or for another process. */
    private static void outside(Map<String, ClassPatch> patches) {
        patches.put(
                "sun/nio/ch/NioSocketImpl",
                outside(
                        "a socket",
                        "accept(Ljava/net/SocketImpl;)V",
                        "connect(Ljava/net/SocketAddress;I)V",
                        "read([BII)I"));
        patches.put(
                "sun/nio/ch/SocketChannelImpl",
                outside("a socket channel", "connect(Ljava/net/SocketAddress;)Z", "read(Ljava/nio/ByteBuffer;)I"));
        patches.put(
                "sun/nio/ch/ServerSocketChannelImpl",
                outside("a server socket", "accept()Ljava/nio/channels/SocketChannel;"));
        patches.put(
                "sun/nio/ch/DatagramChannelImpl",
                outside(
                        "a datagram",
                        "receive(Ljava/nio/ByteBuffer;)Ljava/net/SocketAddress;",
                        "read(Ljava/nio/ByteBuffer;)I"));
        patches.put(
                "sun/nio/ch/SelectorImpl", outside("the network", "lockAndDoSelect(Ljava/util/function/Consumer;J)I"));
        patches.put(
                "java/lang/ProcessImpl",
                outside("another process", "waitFor()I", "waitFor(JLjava/util/concurrent/TimeUnit;)Z"));
    }

    private static ClassPatch outside(String what, String... methods) {
        ClassPatch patch = new ClassPatch();
        for (String method : methods) {
            int type = method.indexOf('(');
            patch.announce(method.substring(0, type), method.substring(type), BaseClasses.OUTSIDE, "unsupported", what);
        }
        return patch;
    }
}
