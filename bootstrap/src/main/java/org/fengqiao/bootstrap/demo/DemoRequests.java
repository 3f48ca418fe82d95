package org.fengqiao.bootstrap.demo;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;

/**
 * Who loads the demo, and by which requests. The same thing is always the same request, so that a
 * load cut off half-way goes on where it stood.
 */
final class DemoRequests {
  static final DivisionCode DISTRICT = new DivisionCode("620402000000");
  static final DivisionCode CITY = new DivisionCode("620400000000");

  /** Fengqiao itself, with every right: the demo is loaded before any partner is there. */
  static final Caller LOADER =
      new Caller(
          PartnerId.FENGQIAO,
          new Rights(
              EnumSet.allOf(Right.class),
              EnumSet.allOf(Channel.class),
              Set.of(),
              Set.of(CITY),
              Set.of(),
              Set.of(CITY)),
          DISTRICT);

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
