package dev.interleave.submission;

import dev.interleave.compile.SourceFile;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;

/** Keep what a learner has in the editor for one exercise, until the next save. */
@Entity
public class Draft {
    /** One draft a learner and exercise. */
    @Embeddable
    record Key(
            @Column(name = "account_id") long account,
            @Column(name = "exercise") String exercise) {}

    @EmbeddedId
    private Key key;

    @Convert(converter = SourcesAsJson.class)
    private List<SourceFile> sources;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
    protected Draft() {}

    Draft(Key key, List<SourceFile> sources, Instant savedAt) {
        this.key = key;
        this.sources = List.copyOf(sources);
        this.savedAt = savedAt;
    }

    public List<SourceFile> sources() {
        return List.copyOf(sources);
    }

    public Instant savedAt() {
        return savedAt;
    }
}
