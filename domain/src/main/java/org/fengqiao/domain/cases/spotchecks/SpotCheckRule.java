package org.fengqiao.domain.cases.spotchecks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ReporterAnswer;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.people.Role;

/**
 * Who checks closed cases by samples, and which cases are kept out of them (抽查).
 *
 * @param by the role whose post for the division of a spot check checks; empty where any officer
 *     may
 * @param withoutSatisfied whether cases are kept out whose reporter was satisfied when called back
 *     or surveyed, or satisfied by and large
 */
public record SpotCheckRule(
    Optional<Role> by,
    Set<CategoryCode> withoutCategories,
    Set<Channel> withoutChannels,
    boolean withoutSatisfied) {
  /** Where the pack is silent, and where there is none. */
  public static final SpotCheckRule DEFAULT =
      new SpotCheckRule(Optional.empty(), Set.of(), Set.of(), false);

  public SpotCheckRule {
    Objects.requireNonNull(by);
    withoutCategories = Collections.unmodifiableSet(new TreeSet<>(withoutCategories));
    var channels = EnumSet.noneOf(Channel.class);
    channels.addAll(withoutChannels);
    withoutChannels = Collections.unmodifiableSet(channels);
  }

  /** Whether it keeps a case out. */
  public boolean keepsOut(Case c) {
    return c.classing().category().filter(withoutCategories::contains).isPresent()
        || withoutChannels.contains(c.origin().channel())
        || (withoutSatisfied && c.answer().filter(SpotCheckRule::isContent).isPresent());
  }

  private static boolean isContent(ReporterAnswer answer) {
    return answer.satisfaction() != Satisfaction.DISSATISFIED;
  }
}
