package dev.interleave.box.engine.image;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleExportInfo;
import java.lang.classfile.attribute.ModulePackagesAttribute;
import java.lang.constant.PackageDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/** Puts the engine into java.base while jlink copies it: patched classes, new ones, and their packages in the module's descriptor. */
final class EnginePlugin implements Plugin {
    static final String NAME = "interleave-engine";
    private static final String BASE = "/java.base/";
    private static final String LOGGING = "/java.logging/";

    private final SortedMap<String, byte[]> runtime;
    private final boolean counting;
    private boolean enabled;

    EnginePlugin(EngineClasses engine, boolean counting) {
        this.counting = counting;
        this.runtime = engine.runtime();
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getDescription() {
        return "puts the engine into java.base";
    }

    @Override
    public boolean hasArguments() {
        return true;
    }

    @Override
    public String getArgumentsDescription() {
        return "on";
    }

    // As a TRANSFORMER it would run after the system modules were generated, and the virtual machine would refuse the
    // image.
    @Override
    public Category getType() {
        return Category.FILTER;
    }

    @Override
    public void configure(Map<String, String> configuration) {
        enabled = configuration.containsKey(NAME);
    }

    @Override
    public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
        if (!enabled) {
            in.transformAndCopy(entry -> entry, out);
            return out.build();
        }
        in.transformAndCopy(this::patched, out);
        runtime.forEach(
                (path, bytes) -> out.add(ResourcePoolEntry.create(BASE + path, BaseClasses.bridged(path, bytes))));
        return out.build();
    }

    private ResourcePoolEntry patched(ResourcePoolEntry entry) {
        if (entry.path().startsWith(LOGGING) && entry.path().endsWith(".class")) {
            String type = entry.path().substring(LOGGING.length(), entry.path().length() - ".class".length());
            return entry.copyWithContent(BaseClasses.patch(type, entry.contentBytes(), false));
        }
        if (!entry.path().startsWith(BASE) || !entry.path().endsWith(".class")) {
            return entry;
        }
        String name = entry.path().substring(BASE.length(), entry.path().length() - ".class".length());
        byte[] bytes = entry.contentBytes();
        byte[] patched = name.equals("module-info") ? describe(bytes) : BaseClasses.patch(name, bytes, counting);
        return patched == bytes ? entry : entry.copyWithContent(patched);
    }

    private byte[] describe(byte[] descriptor) {
        List<PackageDesc> ours = packages();
        ClassFile classFile = ClassFile.of();
        return classFile.transformClass(classFile.parse(descriptor), (builder, element) -> {
            switch (element) {
                case ModulePackagesAttribute packages -> {
                    var all = new ArrayList<PackageDesc>(ours);
                    packages.packages().forEach(each -> all.add(each.asSymbol()));
                    builder.with(ModulePackagesAttribute.ofNames(all));
                }
                case ModuleAttribute module -> {
                    var exports = new ArrayList<>(module.exports());
                    ours.forEach(each -> exports.add(ModuleExportInfo.of(each, List.of())));
                    builder.with(ModuleAttribute.of(
                            module.moduleName(),
                            module.moduleFlagsMask(),
                            module.moduleVersion().orElse(null),
                            module.requires(),
                            exports,
                            module.opens(),
                            module.uses(),
                            module.provides()));
                }
                default -> builder.with(element);
            }
        });
    }

    private List<PackageDesc> packages() {
        var names = new TreeSet<String>();
        runtime.keySet()
                .forEach(path ->
                        names.add(path.substring(0, path.lastIndexOf('/')).replace('/', '.')));
        return names.stream().map(PackageDesc::of).toList();
    }
}
