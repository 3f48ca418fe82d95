package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Text;

/**
 * That one signed the text.
 *
 * @param text SHA-256 of what was signed
 * @param proof what the service that took the signature calls it, 1 to 200 characters
 */
public record Signature(Signer signer, Digest text, Instant time, String proof) {
  private static final int LONGEST_PROOF = 200;

  public Signature {
    Objects.requireNonNull(signer);
    Objects.requireNonNull(text);
    Objects.requireNonNull(time);
    proof = Text.required("proof", proof, LONGEST_PROOF);
  }
}
