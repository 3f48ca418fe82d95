package org.fengqiao.domain.partners;

import java.util.regex.Pattern;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Refusal;

/**
 * Names a partner (接入单位).
 *
 * @param value 3 to 40 lower-case letters, digits and hyphens, beginning with a letter
 */
public record PartnerId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{2,39}");

  /** Fengqiao itself, which wakes clocks and publishes what it ships with. */
  public static final PartnerId FENGQIAO = new PartnerId("fengqiao");

  public PartnerId {
    if (!FORM.matcher(value).matches()) {
      throw Refusal.invalid(
          "partner", "is 3 to 40 lower-case letters, digits and hyphens, beginning with a letter");
    }
  }

  public AggregateRef ref() {
    return AggregateRef.named(AggregateKind.PARTNER, value);
  }
}
