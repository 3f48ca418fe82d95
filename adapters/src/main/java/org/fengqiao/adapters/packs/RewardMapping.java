package org.fengqiao.adapters.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.LimitRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RewardRule;
import org.fengqiao.domain.rewards.ClueLimit;
import org.fengqiao.domain.rewards.FeedRule;
import org.fengqiao.domain.rewards.GradeCode;
import org.fengqiao.domain.rewards.GuessRule;
import org.fengqiao.domain.rewards.JointShare;
import org.fengqiao.domain.rewards.LookPurpose;
import org.fengqiao.domain.rewards.LookRule;
import org.fengqiao.domain.rewards.RewardCaps;
import org.fengqiao.domain.rewards.RewardTable;
import org.fengqiao.domain.rewards.RiskCode;
import org.fengqiao.domain.rewards.RiskType;

/** Makes the rules of rewards of the part of a pack that has them. */
final class RewardMapping {
  private RewardMapping() {}

  static RewardRule rule(Part part, LimitMapping limits) {
    var all = new EnumMap<ClueLimit, LimitRule>(ClueLimit.class);
    for (var of : ClueLimit.values()) {
      all.put(of, limits.required(part, of.name().toLowerCase(Locale.ROOT)));
    }
    return new RewardRule(
        table(part),
        part.node("anonymous").asBoolean(true),
        part.required("handler", Role::new),
        part.required("office", Role::new),
        part.required("coming", NoticeTemplate::new),
        all,
        part.required("longest_extension", Budget::parse),
        part.nested("guesses", RewardMapping::guesses).orElseThrow(Parts.NotMade::new),
        part.nested("looks", RewardMapping::looks).orElseThrow(Parts.NotMade::new),
        part.nested("feed", RewardMapping::feed).orElseThrow(Parts.NotMade::new));
  }

  private static RewardTable table(Part part) {
    return new RewardTable(
        part.each("types", RewardMapping::type),
        part.each("grades", RewardMapping::grade),
        part.optional("joint", JointShare::valueOf).orElse(JointShare.EQUAL),
        part.nested("caps", RewardMapping::caps).orElse(RewardCaps.NONE));
  }

  private static RiskType type(Part part) {
    return new RiskType(
        part.required("type", RiskCode::new),
        part.required("title", text -> text),
        part.optional("handler", Role::new),
        fen(part.node("fen")));
  }

  private static Map<GradeCode, Long> fen(JsonNode node) {
    var fen = new HashMap<GradeCode, Long>();
    node.properties()
        .forEach(grade -> fen.put(new GradeCode(grade.getKey()), grade.getValue().asLong()));
    return fen;
  }

  private static RewardTable.Grade grade(Part part) {
    return new RewardTable.Grade(
        part.required("grade", GradeCode::new), part.required("title", text -> text));
  }

  /** What it leaves out is not bounded. */
  private static RewardCaps caps(Part part) {
    return new RewardCaps(
        most(part, "person_month_fen"),
        part.optional("person_month_clues", Integer::valueOf),
        most(part, "type_month_fen"),
        most(part, "anonymous_fen"));
  }

  private static Optional<Long> most(Part part, String key) {
    return part.optional(key, Long::valueOf);
  }

  private static GuessRule guesses(Part part) {
    return new GuessRule(part.node("most_misses").asInt(), hours(part, "shut_hours"));
  }

  private static LookRule looks(Part part) {
    return new LookRule(part.set("second_person", LookPurpose::valueOf), hours(part, "open_hours"));
  }

  private static FeedRule feed(Part part) {
    return new FeedRule(part.required("area", Level::valueOf), part.node("least").asInt());
  }

  private static Duration hours(Part part, String key) {
    return Duration.ofHours(part.node(key).asLong());
  }
}
