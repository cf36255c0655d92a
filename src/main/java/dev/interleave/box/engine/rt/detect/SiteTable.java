package dev.interleave.box.engine.rt.detect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the numbers in instrumented code stand for: sites, fields and classes, each from 1 so that 0 is "unknown". */
public final class SiteTable {
    /** Name of the resource that holds the table beside the instrumented classes. */
    public static final String RESOURCE = "META-INF/interleave.sites";

    private final List<Site> sites = new ArrayList<>();
    private final List<FieldName> fields = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    /** A field of the program, by the binary name of the class that declares it; checked if its plain accesses are. */
    public record FieldName(String type, String name, boolean isStatic, boolean isChecked) {}

    /** Add a place and return its number. */
    public int add(Site site) {
        sites.add(site);
        return sites.size();
    }

    /** Add a field and return its number. */
    public int add(FieldName field) {
        fields.add(field);
        return fields.size();
    }

    /** Add a class with statics and return its number. */
    public int addClass(String binaryName) {
        classes.add(binaryName);
        return classes.size();
    }

    /** Return the place with a number, or one with empty names if there is none. */
    public Site site(int number) {
        return number > 0 && number <= sites.size() ? sites.get(number - 1) : Site.UNKNOWN;
    }

    /** Return the field with a number from 1 to {@link #fieldCount}. */
    public FieldName field(int number) {
        return fields.get(number - 1);
    }

    /** Return the binary names of the classes that have places. */
    public Set<String> types() {
        return sites.stream().map(Site::type).collect(Collectors.toSet());
    }

    int siteCount() {
        return sites.size();
    }

    boolean isChecked(int field) {
        return field(field).isChecked();
    }

    /** Count the fields. */
    public int fieldCount() {
        return fields.size();
    }

    /** Count the classes that are initialised anew in each schedule. */
    public int classCount() {
        return classes.size();
    }

    /** Write the table in the form that {@link #read} reads. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(sites.size());
        for (Site site : sites) {
            data.writeUTF(site.type());
            data.writeUTF(site.method());
            data.writeUTF(site.file());
            data.writeInt(site.line());
            data.writeUTF(site.variable());
        }
        data.writeInt(fields.size());
        for (FieldName field : fields) {
            data.writeUTF(field.type());
            data.writeUTF(field.name());
            data.writeBoolean(field.isStatic());
            data.writeBoolean(field.isChecked());
        }
        data.writeInt(classes.size());
        for (String name : classes) {
            data.writeUTF(name);
        }
        data.flush();
    }

    /** Read a table that {@link #write} has written. */
    public static SiteTable read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        SiteTable table = new SiteTable();
        for (int left = data.readInt(); left > 0; left--) {
            table.sites.add(new Site(data.readUTF(), data.readUTF(), data.readUTF(), data.readInt(), data.readUTF()));
        }
        for (int left = data.readInt(); left > 0; left--) {
            table.fields.add(new FieldName(data.readUTF(), data.readUTF(), data.readBoolean(), data.readBoolean()));
        }
        for (int left = data.readInt(); left > 0; left--) {
            table.classes.add(data.readUTF());
        }
        return table;
    }
}
