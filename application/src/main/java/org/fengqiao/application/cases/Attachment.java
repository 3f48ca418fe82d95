package org.fengqiao.application.cases;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;
import org.fengqiao.domain.Text;

/**
 * A file kept elsewhere, as a picture of what is reported or of what was done; only the reference
 * is kept here.
 *
 * @param uri absolute, at most 1,000 characters
 * @param mediaType as RFC 6838 has it, at most 127 characters
 * @param sizeBytes 1 to 10^12
 */
public record Attachment(String uri, String mediaType, long sizeBytes, Digest sha256) {
  private static final long MOST_BYTES = 1_000_000_000_000L;
  private static final int LONGEST_TYPE = 127;
  private static final Spelling TYPE =
      Spelling.of(
          1,
          LONGEST_TYPE,
          Alphabet.of("A-Z", "a-z", "0-9", "!", "#", "$", "&", "^", "_", ".", "+", "-"));

  public Attachment {
    uri = Text.required("uri", uri, 1_000);
    if (!isAbsolute(uri)) {
      throw Refusal.invalid("uri", "is an absolute URI");
    }
    mediaType = Text.required("media_type", mediaType, LONGEST_TYPE);
    if (!isMediaType(mediaType)) {
      throw Refusal.invalid("media_type", "is a media type, as image/jpeg");
    }
    if (sizeBytes < 1 || sizeBytes > MOST_BYTES) {
      throw Refusal.invalid("size_bytes", "is 1 to " + MOST_BYTES);
    }
    Objects.requireNonNull(sha256);
  }

  /** The form it is kept in: its parts joined by tabs, which no URI or media type holds. */
  String line() {
    return String.join("\t", uri, mediaType, Long.toString(sizeBytes), sha256.hex());
  }

  /** Reads {@link #line}. */
  static Attachment read(String line) {
    var parts = line.split("\t", -1);
    return new Attachment(parts[0], parts[1], Long.parseLong(parts[2]), new Digest(parts[3]));
  }

  private static boolean isMediaType(String text) {
    int slash = text.indexOf('/');
    return slash >= 0 && TYPE.fits(text, 0, slash) && TYPE.fits(text, slash + 1, text.length());
  }

  private static boolean isAbsolute(String uri) {
    try {
      return new URI(uri).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
