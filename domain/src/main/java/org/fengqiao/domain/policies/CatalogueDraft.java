package org.fengqiao.domain.policies;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Text;

/**
 * A version of a catalogue about to be published (待发布版本).
 *
 * @param name what people call it, in Chinese; 1 to 60 characters
 * @param categories how many it has
 * @param sha256 of its bytes
 * @param source where its bytes are kept
 */
public record CatalogueDraft(
    CatalogueId catalogue, String name, int categories, Digest sha256, ContentRef source) {
  public CatalogueDraft {
    Objects.requireNonNull(catalogue);
    name = Text.required("display_name", name, 60);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(source);
  }

  CatalogueFact.CataloguePublished published(int number, Instant now) {
    return new CatalogueFact.CataloguePublished(
        catalogue, number, name, categories, sha256, source, now);
  }
}
