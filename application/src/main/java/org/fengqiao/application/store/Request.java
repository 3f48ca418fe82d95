package org.fengqiao.application.store;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.PartnerId;

/**
 * What makes a command the same command when it comes again.
 *
 * @param id the partner's own id of it; remembered for 30 days
 * @param command digest over the command's name and body
 */
public record Request(PartnerId partner, UUID id, Digest command) {
  public Request {
    Objects.requireNonNull(partner);
    Objects.requireNonNull(id);
    Objects.requireNonNull(command);
  }

  /** A name for what it makes within an aggregate, so that a repeat names the same. */
  public UUID derivedId() {
    var name = partner.value() + "/" + id;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
