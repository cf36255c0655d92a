package dev.interleave.exercise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.interleave.exercise.YamlNode.Entry;
import dev.interleave.exercise.YamlNode.Mapping;
import dev.interleave.exercise.YamlNode.Scalar;
import dev.interleave.exercise.YamlNode.Sequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Reads YAML with line numbers; a key given twice is a problem. */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int MAX_DEPTH = 8;

    private final String file;
    private final ProblemList problems;

    private YamlReader(String file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Read {@code text}, which must be one mapping; empty after a problem that leaves nothing to read. */
    static Optional<Mapping> read(String file, String text, ProblemList problems) {
        return new YamlReader(file, problems).mapping(text);
    }

    private Optional<Mapping> mapping(String text) {
        try (YAMLParser parser = YAML.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.add(file, 1, "must hold keys with values, such as `format: 1`");
                return Optional.empty();
            }
            Mapping mapping = mapping(parser, 0);
            if (parser.nextToken() != null) {
                problems.add(file, line(parser), "holds a second document; remove what follows `---`");
            }
            return Optional.of(mapping);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            problems.add(file, line, "is not YAML: " + firstLine(e.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private YamlNode node(YAMLParser parser, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new JsonTooDeepException(parser);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, depth);
            case START_ARRAY -> sequence(parser, depth);
            case VALUE_NULL -> new Scalar("", true, line(parser));
            default -> new Scalar(parser.getText(), false, line(parser));
        };
    }

    private Mapping mapping(YAMLParser parser, int depth) throws IOException {
        int start = line(parser);
        var entries = new LinkedHashMap<String, Entry>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = line(parser);
            parser.nextToken();
            Entry entry = new Entry(node(parser, depth + 1), line);
            if (entries.putIfAbsent(key, entry) != null) {
                problems.add(file, line, "`" + key + "` is given twice; keep one");
            }
        }
        return new Mapping(entries, start);
    }

    private Sequence sequence(YAMLParser parser, int depth) throws IOException {
        int start = line(parser);
        var values = new ArrayList<YamlNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(node(parser, depth + 1));
        }
        return new Sequence(values, start);
    }

    private static int line(YAMLParser parser) {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static final class JsonTooDeepException extends JsonProcessingException {
        JsonTooDeepException(YAMLParser parser) {
            super("nested deeper than " + MAX_DEPTH + " levels", parser.currentTokenLocation());
        }
    }
}
