package dev.interleave.box.engine.driver;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.protocol.DatumBytes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Answers requests of the verb {@code simulate} that come on standard input, without a box around it. */
public final class SimulateBatch {
    private SimulateBatch() {}

    public static void main(String[] arguments) throws Exception {
        OutputStream out = System.out;
        InputStream in = System.in;
        var requests = (Datum.Items) DatumBytes.read(new DataInputStream(in).readAllBytes());
        List<Datum> answers = new java.util.ArrayList<>();
        for (Datum request : requests.values()) {
            answers.add(new SimulateVerb().call(request));
        }
        var data = new DataOutputStream(out);
        data.write(DatumBytes.of(new Datum.Items(answers)));
        data.flush();
        Runtime.getRuntime().halt(0);
    }
}
