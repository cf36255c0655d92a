package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Holds what a command prints to the schema that is published for it. */
final class ReportSchema {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode root;

    private ReportSchema(JsonNode root) {
        this.root = root;
    }

    static ReportSchema of(String command) throws IOException {
        try (InputStream in = ReportSchema.class.getResourceAsStream("/schema/" + command + ".schema.json")) {
            return new ReportSchema(JSON.readTree(in));
        }
    }

    /** Compare keys, types and enumerations of a report with what the schema says of them. */
    void assertFits(JsonNode report) {
        fits(report, root);
    }

    private void fits(JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            fits(value, root.at(schema.path("$ref").asText().substring(1)));
            return;
        }
        if (schema.has("enum")) {
            assertThat(schema.path("enum")).contains(value);
            return;
        }
        switch (schema.path("type").asText()) {
            case "string" -> assertThat(value.isTextual()).as(value.toString()).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).as(value.toString()).isTrue();
            case "number" -> assertThat(value.isNumber()).as(value.toString()).isTrue();
            case "integer" -> {
                assertThat(value.isIntegralNumber()).as(value.toString()).isTrue();
                if (schema.has("minimum")) {
                    assertThat(value.asLong())
                            .isGreaterThanOrEqualTo(schema.path("minimum").asLong());
                }
            }
            case "array" -> {
                assertThat(value.isArray()).as(value.toString()).isTrue();
                value.forEach(each -> fits(each, schema.path("items")));
            }
            case "object" -> fitsObject(value, schema);
            default -> throw new AssertionError("the schema does not say what this is: " + schema);
        }
    }

    private void fitsObject(JsonNode value, JsonNode schema) {
        assertThat(value.isObject()).as(value.toString()).isTrue();
        List<String> keys = names(value);
        schema.path("required").forEach(key -> assertThat(keys).contains(key.asText()));
        JsonNode others = schema.path("additionalProperties");
        if (!others.isObject()) {
            assertThat(names(schema.path("properties"))).containsAll(keys);
        }
        keys.forEach(key -> fits(
                value.path(key),
                schema.path("properties").path(key).isMissingNode()
                        ? others
                        : schema.path("properties").path(key)));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
