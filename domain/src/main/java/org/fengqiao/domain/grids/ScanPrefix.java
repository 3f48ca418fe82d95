package org.fengqiao.domain.grids;

import java.net.URI;
import java.net.URISyntaxException;
import org.fengqiao.domain.Refusal;

/**
 * What a scanner reads before the code itself: the page or mini-program that a scan opens.
 *
 * @param value an https URL that goes on with the code as it stands; empty where a scanner is to
 *     read the code alone
 */
public record ScanPrefix(String value) {
  /** The longest, in characters, which are ASCII: a symbol that carries it is still scanned. */
  public static final int LONGEST = 200;

  private static final String FIELD = "url_prefix";

  public ScanPrefix {
    if (value.length() > LONGEST) {
      throw Refusal.invalid(FIELD, "has at most " + LONGEST + " characters");
    }
    if (!value.isEmpty() && !isHttps(value)) {
      throw Refusal.invalid(FIELD, "is an https URL in ASCII with a host and without a user");
    }
  }

  /** What a scanner reads of a code. */
  public String before(QrCodeId code) {
    return value + code.value();
  }

  private static boolean isHttps(String text) {
    try {
      var url = new URI(text);
      return text.chars().allMatch(c -> c > ' ' && c <= '~')
          && "https".equals(url.getScheme())
          && url.getHost() != null
          && url.getUserInfo() == null
          && text.indexOf('/', "https://".length()) > 0;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
