package org.fengqiao.domain.policies;

import java.util.Objects;
import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * One published version of a catalogue, which never changes again (分类目录版本).
 *
 * @param number counts the catalogue's publications, from 1
 */
public record CatalogueVersion(CatalogueId catalogue, int number) {
  private static final Pattern NAME =
      Pattern.compile("catalogues/([^/]*)/versions/([1-9][0-9]{0,8})");

  public CatalogueVersion {
    Objects.requireNonNull(catalogue);
    if (number < 1) {
      throw Refusal.invalid("catalogue_version", "counts from 1");
    }
  }

  /**
   * Reads {@link #toString}.
   *
   * @throws Refusal INVALID_FIELD
   */
  public static CatalogueVersion parse(String name) {
    var matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw Refusal.invalid("catalogue", "is a name of the form catalogues/{id}/versions/{n}");
    }
    return new CatalogueVersion(
        new CatalogueId(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** The resource name, {@code catalogues/{id}/versions/{n}}. */
  @Override
  public String toString() {
    return catalogue + "/versions/" + number;
  }
}
