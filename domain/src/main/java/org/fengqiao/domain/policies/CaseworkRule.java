package org.fengqiao.domain.policies;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.ObjectionRule;
import org.fengqiao.domain.cases.SurveyRule;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;

/**
 * What a pack says of the handling of matters (办理规则).
 *
 * @param objections how a unit may dispute that a matter is its own
 * @param callback who calls reporters back, and how often a case is handled
 * @param whistles which organs a lower level may call for what
 * @param duplicates among which cases the duplicates of one are looked for
 * @param spotCheck who checks closed cases by samples, and which are kept out
 * @param handling which campaigns there are, and in which way matters are handled
 * @param supervision how long a supervised unit has to reply; empty where nobody is supervised
 * @param sessions how joint sessions are convened; empty where none are
 * @param mediation how disputes are mediated; empty where none are
 * @param survey how long reporters may answer surveys, and what dissatisfaction does
 * @param petitions how petitions are dealt with; empty where none are taken
 * @param rewards how clues are rewarded; empty where none are taken
 * @param reviews which progress reviews are held, each kind once a level; at most 20
 */
public record CaseworkRule(
    ObjectionRule objections,
    CallbackRule callback,
    WhistleList whistles,
    DuplicateRule duplicates,
    SpotCheckRule spotCheck,
    HandlingRule handling,
    Optional<SupervisionRule> supervision,
    Optional<SessionRule> sessions,
    Optional<MediationRule> mediation,
    SurveyRule survey,
    Optional<PetitionRule> petitions,
    Optional<RewardRule> rewards,
    List<ReviewRule> reviews) {
  /** Where the pack is silent. */
  public static final CaseworkRule DEFAULT =
      new CaseworkRule(
          ObjectionRule.DEFAULT,
          CallbackRule.DEFAULT,
          WhistleList.NONE,
          DuplicateRule.DEFAULT,
          SpotCheckRule.DEFAULT,
          HandlingRule.DEFAULT,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SurveyRule.DEFAULT,
          Optional.empty(),
          Optional.empty(),
          List.of());

  public CaseworkRule {
    Objects.requireNonNull(objections);
    Objects.requireNonNull(callback);
    Objects.requireNonNull(whistles);
    Objects.requireNonNull(duplicates);
    Objects.requireNonNull(spotCheck);
    Objects.requireNonNull(handling);
    Objects.requireNonNull(supervision);
    Objects.requireNonNull(sessions);
    Objects.requireNonNull(mediation);
    Objects.requireNonNull(survey);
    Objects.requireNonNull(petitions);
    Objects.requireNonNull(rewards);
    reviews = List.copyOf(reviews);
  }
}
