package org.fengqiao.application.policies;

import jakarta.inject.Inject;
import java.util.List;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.policies.PackEdition;
import org.fengqiao.domain.policies.Rules;

/** The published bytes, and what they say. */
public final class PackArchive {
  private final Contents contents;
  private final PackReader reader;
  private final CatalogueArchive catalogues;

  @Inject
  public PackArchive(Contents contents, PackReader reader, CatalogueArchive catalogues) {
    this.contents = contents;
    this.reader = reader;
    this.catalogues = catalogues;
  }

  /**
   * The bytes of an edition.
   *
   * @throws IllegalStateException if they are gone, or not the ones that were published
   */
  PackFile file(PackEdition edition) {
    var id = edition.source().id();
    var content = contents.find(List.of(id)).get(id);
    if (content == null) {
      throw new IllegalStateException("the bytes of a published pack are gone: " + id);
    }
    var file = PackFile.read(content);
    if (!file.sha256().equals(edition.sha256())) {
      throw new IllegalStateException("the bytes of a published pack were changed: " + id);
    }
    return file;
  }

  /**
   * What an edition says, on the catalogue that it names.
   *
   * @throws IllegalStateException if it cannot be read any more
   */
  Rules rules(PackEdition edition) {
    return switch (reader.read(file(edition).bytes())) {
      case PackReading.Sound sound -> onCatalogue(sound.rules());
      case PackReading.Faulty faulty ->
          throw new IllegalStateException("a published pack cannot be read: " + faulty);
    };
  }

  private Rules onCatalogue(Rules rules) {
    return rules
        .categories()
        .catalogue()
        .map(version ->
            rules.on(
                catalogues
                    .tree(version)
                    .orElseThrow(() ->
                        new IllegalStateException("the catalogue of a pack is gone: " + version))))
        .orElse(rules);
  }
}
