package org.fengqiao.bootstrap.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.partners.PartnerId;

/**
 * By which requests a place is filled. The same thing is always the same request, so that a load
 * cut off half-way goes on where it stood.
 */
final class DemoRequests {
  private DemoRequests() {}

  /** The request that makes {@code what}, as {@code unit/620402001001}. */
  static Request make(String what) {
    return new Request(
        PartnerId.FENGQIAO, id(what), Digest.of(what.getBytes(StandardCharsets.UTF_8)));
  }

  static UUID id(String what) {
    return UUID.nameUUIDFromBytes(("demo/" + what).getBytes(StandardCharsets.UTF_8));
  }
}
