package dev.interleave.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.interleave.compile.SourceFile;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;

/** Store source files without losing any character: NUL and lone surrogates, which PostgreSQL refuses, are escaped. */
@Converter
class SourcesAsJson implements AttributeConverter<List<SourceFile>, String> {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final TypeReference<List<SourceFile>> SOURCES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<SourceFile> sources) {
        try {
            return JSON.writeValueAsString(sources);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<SourceFile> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, SOURCES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
