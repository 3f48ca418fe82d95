package org.fengqiao.adapters.grpc;

import java.util.Optional;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;

/**
 * Reads {@code catalogues/{id}} and {@code catalogues/{id}/versions/{n}}, which stand in the same
 * fields; refuses with INVALID_FIELD, naming the field.
 */
final class CatalogueNames {
  private static final String START = "catalogues/";
  private static final String VERSIONS = "/versions/";
  private static final String FORM = "catalogues/{id} or catalogues/{id}/versions/{n}";

  private CatalogueNames() {}

  /** The catalogue, in either form. */
  static CatalogueId id(String field, String name) {
    var version = version(field, name);
    if (version.isPresent()) {
      return version.get().catalogue();
    }
    if (!name.startsWith(START)) {
      throw Names.misnamed(field, FORM);
    }
    try {
      return new CatalogueId(name.substring(START.length()));
    } catch (Refusal _) {
      throw Names.misnamed(field, FORM);
    }
  }

  /** The version, in the second form; empty for the first. */
  static Optional<CatalogueVersion> version(String field, String name) {
    if (!name.contains(VERSIONS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CatalogueVersion.parse(name));
    } catch (Refusal _) {
      throw Names.misnamed(field, FORM);
    }
  }
}
