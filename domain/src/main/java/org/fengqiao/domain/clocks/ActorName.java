package org.fengqiao.domain.clocks;

import java.util.regex.Pattern;
import org.fengqiao.domain.Refusal;

/**
 * Who did or approved something, as a resource name: {@code officers/…} or {@code partners/…}
 * (经办人).
 *
 * @param value collection, slash and id; at most 100 characters
 */
public record ActorName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z]{0,29}/[A-Za-z0-9_-]{1,69}");

  public ActorName {
    if (!FORM.matcher(value).matches()) {
      throw Refusal.invalid("actor", "is a resource name, as officers/{uuid}");
    }
  }
}
