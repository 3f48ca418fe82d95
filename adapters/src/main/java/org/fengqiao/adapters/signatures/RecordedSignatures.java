package org.fengqiao.adapters.signatures;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.fengqiao.application.mediation.Signatures;
import org.fengqiao.domain.Digest;

/**
 * Takes signatures that were made on paper or before the mediator: that one signed is what the
 * journal says, and the proof binds who, what and by which request. It is no electronic signature
 * in the sense of the 电子签名法: a service that makes such takes this one's place.
 */
public final class RecordedSignatures implements Signatures {
  @Inject
  public RecordedSignatures() {}

  @Override
  public String take(Wanted wanted) {
    var said =
        String.join(
            "\n",
            wanted.mediation().name(),
            wanted.signer().toString(),
            wanted.text().hex(),
            wanted.key());
    return "recorded:" + Digest.of(said.getBytes(StandardCharsets.UTF_8)).hex();
  }
}
