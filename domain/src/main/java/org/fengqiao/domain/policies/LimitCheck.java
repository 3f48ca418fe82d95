package org.fengqiao.domain.policies;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.people.Role;

/** Finds where the limits of one section of a pack tell whom or what that section does not know. */
final class LimitCheck {
  private final String subject;
  private final Set<NoticeField> fields;
  private final Set<Role> told;
  private final Problems problems;

  /**
   * Looks at the limits of one section.
   *
   * @param subject what the section is about, as "a petition"
   * @param fields what its texts may name
   * @param roles the pack's
   * @param standIns who is told besides by what he has to do with it
   */
  LimitCheck(
      String subject,
      Set<NoticeField> fields,
      Collection<Role> roles,
      List<Role> standIns,
      Problems problems) {
    this.subject = subject;
    this.fields = fields;
    this.told = new HashSet<>(roles);
    this.told.addAll(standIns);
    this.problems = problems;
  }

  /** Looks at a limit, and adds its clock to those that have a name. */
  void check(String path, LimitRule limit, Set<ClockName> taken) {
    check(path, limit.spec(), limit.texts(), taken);
  }

  /** The same of a limit that is none of {@link LimitRule}. */
  void check(
      String path, ClockSpec spec, Map<RungKey, NoticeTemplate> texts, Set<ClockName> taken) {
    if (!taken.add(spec.name())) {
      problems.add(path + ".clock", "is none of the pack's other clocks");
    }
    for (int i = 0; i < spec.rungs().size(); i++) {
      var rung = spec.rungs().get(i);
      var at = path + ".rungs[" + i + "]";
      tells(at + ".notify", rung.recipients());
      if (texts.containsKey(rung.key())) {
        speaks(at + ".text", texts.get(rung.key()));
      }
    }
  }

  /** Each of them is a role of the pack, or stands in for somebody. */
  void tells(String path, List<Role> recipients) {
    for (int i = 0; i < recipients.size(); i++) {
      problems.isRole(path + "[" + i + "]", recipients.get(i), told);
    }
  }

  /** The text names nothing but what there is. */
  void speaks(String path, NoticeTemplate text) {
    if (!fields.containsAll(text.fields())) {
      var known =
          fields.stream().map(field -> "{" + field.word() + "}").collect(Collectors.joining(" "));
      problems.add(path, "names " + known + ": " + subject + " has no other");
    }
  }
}
