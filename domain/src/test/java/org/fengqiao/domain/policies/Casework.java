package org.fengqiao.domain.policies;

import java.util.List;
import java.util.Optional;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.ObjectionRule;
import org.fengqiao.domain.cases.SurveyRule;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;

/** What a pack says of handling, with some of it changed for a test. */
public final class Casework {
  private ObjectionRule objections;
  private CallbackRule callback;
  private WhistleList whistles;
  private DuplicateRule duplicates;
  private SpotCheckRule spotCheck;
  private HandlingRule handling;
  private Optional<SupervisionRule> supervision;
  private Optional<SessionRule> sessions;
  private Optional<MediationRule> mediation;
  private SurveyRule survey;
  private Optional<PetitionRule> petitions;
  private Optional<RewardRule> rewards;
  private List<ReviewRule> reviews;

  private Casework(CaseworkRule rule) {
    objections = rule.objections();
    callback = rule.callback();
    whistles = rule.whistles();
    duplicates = rule.duplicates();
    spotCheck = rule.spotCheck();
    handling = rule.handling();
    supervision = rule.supervision();
    sessions = rule.sessions();
    mediation = rule.mediation();
    survey = rule.survey();
    petitions = rule.petitions();
    rewards = rule.rewards();
    reviews = rule.reviews();
  }

  /** As a silent pack. */
  public static Casework silent() {
    return of(CaseworkRule.DEFAULT);
  }

  public static Casework of(CaseworkRule rule) {
    return new Casework(rule);
  }

  public Casework with(ObjectionRule other) {
    objections = other;
    return this;
  }

  public Casework with(CallbackRule other) {
    callback = other;
    return this;
  }

  public Casework with(WhistleList other) {
    whistles = other;
    return this;
  }

  public Casework with(DuplicateRule other) {
    duplicates = other;
    return this;
  }

  public Casework with(SpotCheckRule other) {
    spotCheck = other;
    return this;
  }

  public Casework with(HandlingRule other) {
    handling = other;
    return this;
  }

  public Casework with(MediationRule other) {
    mediation = Optional.of(other);
    return this;
  }

  public Casework with(SupervisionRule other) {
    supervision = Optional.of(other);
    return this;
  }

  public Casework with(SessionRule other) {
    sessions = Optional.of(other);
    return this;
  }

  public Casework with(SurveyRule other) {
    survey = other;
    return this;
  }

  public Casework with(PetitionRule other) {
    petitions = Optional.of(other);
    return this;
  }

  public Casework with(RewardRule other) {
    rewards = Optional.of(other);
    return this;
  }

  public Casework with(List<ReviewRule> other) {
    reviews = other;
    return this;
  }

  public CaseworkRule rule() {
    return new CaseworkRule(
        objections,
        callback,
        whistles,
        duplicates,
        spotCheck,
        handling,
        supervision,
        sessions,
        mediation,
        survey,
        petitions,
        rewards,
        reviews);
  }
}
