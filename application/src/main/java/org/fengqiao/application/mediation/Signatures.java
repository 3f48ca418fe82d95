package org.fengqiao.application.mediation;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.Signer;

/** Takes signatures of agreements (电子签名): an outside service, or a record kept here. */
public interface Signatures {
  /**
   * A signature to be taken.
   *
   * @param key the same for the same signature, however often it is tried
   * @param text SHA-256 of what is signed
   */
  record Wanted(String key, MediationId mediation, Signer signer, Digest text, Instant time) {
    public Wanted {
      Objects.requireNonNull(key);
      Objects.requireNonNull(mediation);
      Objects.requireNonNull(signer);
      Objects.requireNonNull(text);
      Objects.requireNonNull(time);
    }
  }

  /**
   * Takes it; asked again with the same key it is taken once.
   *
   * @return what the service calls it, 1 to 200 characters
   */
  String take(Wanted wanted);
}
