package dev.interleave.box.engine.driver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;

/** Serves a file that is nowhere but in memory. */
final class InMemory extends URLStreamHandler {
    private final byte[] content;

    private InMemory(byte[] content) {
        this.content = content;
    }

    static URL url(String path, byte[] content) {
        try {
            return URL.of(new URI("program", null, "/" + path, null), new InMemory(content));
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    @Override
    protected URLConnection openConnection(URL url) {
        return new URLConnection(url) {
            @Override
            public void connect() {}

            @Override
            public InputStream getInputStream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public long getContentLengthLong() {
                return content.length;
            }
        };
    }
}
