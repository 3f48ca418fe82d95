package org.fengqiao.adapters.packs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.policies.LawfulLimit;
import org.fengqiao.domain.policies.LimitRule;
import org.fengqiao.domain.policies.NoticeTemplate;

/** Makes limits of the parts of a pack that have them. */
record LimitMapping(Spec spec) {
  /** Reads the limit of a clock, and what its rungs say. */
  interface Spec extends BiFunction<Part, Map<RungKey, NoticeTemplate>, ClockSpec> {}

  /** The limit of that key, which the schema requires. */
  LimitRule required(Part part, String key) {
    return part.nested(key, this::limit).orElseThrow(Parts.NotMade::new);
  }

  /** The limit of that key, as laws set it; the schema requires it. */
  LawfulLimit lawful(Part part, String key) {
    return part.nested(key, inner -> new LawfulLimit(inner.each("enacted", this::enacted)))
        .orElseThrow(Parts.NotMade::new);
  }

  private LawfulLimit.Enacted enacted(Part part) {
    return new LawfulLimit.Enacted(
        part.required("from", from -> day(part, from)),
        limit(part),
        part.optional("longest_extension", Budget::parse));
  }

  private LimitRule limit(Part part) {
    var texts = new HashMap<RungKey, NoticeTemplate>();
    return new LimitRule(spec.apply(part, texts), texts);
  }

  private static LocalDate day(Part part, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      throw part.wrong("from", "is a day, as 2022-05-01");
    }
  }
}
