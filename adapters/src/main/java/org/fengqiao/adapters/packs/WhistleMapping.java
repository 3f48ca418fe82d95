package org.fengqiao.adapters.packs;

import java.util.HashMap;
import java.util.Optional;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.WhistleBlock;
import org.fengqiao.domain.policies.WhistleClock;
import org.fengqiao.domain.policies.WhistleItem;
import org.fengqiao.domain.policies.WhistleList;
import org.fengqiao.domain.policies.WhistleOrgan;

/** Makes a whistle list of the part of a pack that is one. */
final class WhistleMapping {
  private WhistleMapping() {}

  static WhistleList list(Part part, LimitMapping.Spec limit) {
    var superior = part.optional("superior", Role::new);
    return new WhistleList(
        part.set("by", Level::valueOf),
        part.each("organs", organ -> organ(organ, superior)),
        PackMapping.roles(part, "scored_by"),
        part.optional("call", NoticeTemplate::new),
        part.each("clocks", clock -> clock(clock, limit)),
        part.each("blocks", WhistleMapping::block));
  }

  private static WhistleOrgan organ(Part part, Optional<Role> otherwise) {
    var superior = part.optional("superior", Role::new).or(() -> otherwise);
    return new WhistleOrgan(
        part.required("role", Role::new),
        superior.orElseThrow(() -> part.wrong("superior", "is given, here or for the whole list")));
  }

  private static WhistleClock clock(Part part, LimitMapping.Spec limit) {
    var texts = new HashMap<RungKey, NoticeTemplate>();
    return new WhistleClock(limit.apply(part, texts), texts);
  }

  private static WhistleBlock block(Part part) {
    return new WhistleBlock(
        part.required("name", text -> text), part.each("items", WhistleMapping::item));
  }

  private static WhistleItem item(Part part) {
    return new WhistleItem(
        part.required("code", WhistleItemCode::new),
        part.required("name", text -> text),
        PackMapping.roles(part, "organs"),
        part.required("clock", ClockName::new));
  }
}
