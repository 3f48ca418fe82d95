package org.fengqiao.application.mediation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.mediation.DisputeType;
import org.fengqiao.domain.mediation.Matter;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationAt;
import org.fengqiao.domain.mediation.MediationFact;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediationOrganization;
import org.fengqiao.domain.mediation.MediationOrigin;
import org.fengqiao.domain.mediation.MediationReason;
import org.fengqiao.domain.mediation.OrganizationKind;
import org.fengqiao.domain.mediation.Party;
import org.fengqiao.domain.mediation.Stage;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;

/** Begins mediations, however a dispute came: by the pack in force there, at an organization. */
final class MediationOpening {
  /** The centres over a patch, the nearest first. */
  private static final List<Centre> CENTRES =
      List.of(
          new Centre(OrganizationKind.VILLAGE_STATION, Level.VILLAGE),
          new Centre(OrganizationKind.TOWN_SUB_CENTRE, Level.TOWN),
          new Centre(OrganizationKind.DISTRICT_CENTRE, Level.DISTRICT));

  private final MediationRegister register;
  private final Organizations organizations;
  private final Units units;
  private final Policies policies;
  private final MoveWords words;

  @Inject
  MediationOpening(
      MediationRegister register,
      Organizations organizations,
      Units units,
      Policies policies,
      Ids ids) {
    this.register = register;
    this.organizations = organizations;
    this.units = units;
    this.policies = policies;
    this.words = new MoveWords(ids);
  }

  /** A kind of centre, and the level at which it stands. */
  private record Centre(OrganizationKind kind, Level level) {}

  /** A mediation that begins, and the words given with it. */
  record Opened(Decided<Mediation> decided, List<Content> contents) {}

  /**
   * The organization that is to have a dispute.
   *
   * @throws Refusal NO_ORGANIZATION if none stands over the patch, or the one named is closed or
   *     stands elsewhere; ORGANIZATION_NOT_FOUND
   */
  MediationOrganization organization(NewDispute dispute, Patch patch) {
    return dispute
        .organization()
        .map(register::organization)
        .or(() -> nearest(patch))
        .map(Loaded::aggregate)
        .filter(one -> one.stands() && one.division().contains(patch.division()))
        .orElseThrow(() ->
            Refusal.illegalNow(
                MediationReason.NO_ORGANIZATION, List.of(), Map.of("patch", patch.finest())));
  }

  private Optional<Loaded<MediationOrganization>> nearest(Patch patch) {
    return CENTRES.stream().flatMap(centre -> standing(centre, patch).stream()).findFirst();
  }

  private Optional<Loaded<MediationOrganization>> standing(Centre centre, Patch patch) {
    return patch
        .division()
        .at(centre.level())
        .flatMap(division -> {
          var scope = new OrganizationFilter.Scope.Within(division);
          var filter = new OrganizationFilter(scope, Optional.of(centre.kind()), false);
          var first = organizations.list(filter, new PageRequest(1, Optional.empty()));
          return first.items().stream().findFirst();
        });
  }

  /**
   * Begins one.
   *
   * @throws Refusal NO_PACK, NO_MEDIATION_RULE, DISPUTE_TYPE_UNKNOWN, UNIT_NOT_FOUND,
   *     SUM_TOO_LARGE, INVALID_FIELD
   */
  Opened open(
      MediationId id,
      NewDispute dispute,
      MediationOrigin origin,
      Patch patch,
      MediationOrganization at) {
    var pack =
        Ladders.required(policies.inForce(patch.division(), origin.time()), patch.division());
    var type = type(pack, dispute);
    var contents = new ArrayList<Content>();
    var about = words.content(Map.of(CaseWords.TEXT, dispute.text()));
    contents.add(about);
    var parties = told(dispute.parties(), contents);
    var begun =
        new MediationFact.Begun(
            id,
            new Matter(origin, patch, type, dispute.languages(), about.ref()),
            stage(at, origin.time()));
    var times = new MediationTimes(policies, Optional.of(pack));
    return new Opened(MediationAt.begin(begun, parties, times), contents);
  }

  static Stage stage(MediationOrganization at, Instant now) {
    return new Stage(at.id(), at.kind(), at.unit(), at.division(), now);
  }

  private static DisputeType type(PackInForce pack, NewDispute dispute) {
    var rule =
        pack.rules()
            .casework()
            .mediation()
            .orElseThrow(() ->
                Refusal.illegalNow(
                    MediationReason.NO_MEDIATION_RULE,
                    List.of(),
                    Map.of("pack", pack.version().toString())));
    return rule.type(dispute.type())
        .orElseThrow(() ->
            Refusal.invalid(
                MediationReason.DISPUTE_TYPE_UNKNOWN,
                "dispute_type",
                "is one of the types of %s, which %s is not"
                    .formatted(pack.version(), dispute.type().value())));
  }

  /**
   * Parties as they are to be entered; who each is goes into a content of its own, so that one is
   * erased without the others.
   *
   * @throws Refusal UNIT_NOT_FOUND
   */
  List<Party.Told> told(List<NewParty> parties, List<Content> contents) {
    var told = new ArrayList<Party.Told>();
    for (var party : parties) {
      party.unit().ifPresent(this::require);
      var who = words.content(DisputeTexts.fields(party));
      contents.add(who);
      told.add(new Party.Told(party.side(), who.ref(), party.unit(), party.fen()));
    }
    return told;
  }

  private void require(UnitId unit) {
    if (units.find(unit).isEmpty()) {
      throw Refusal.notFound(PeopleReason.UNIT_NOT_FOUND, "units/" + unit.value());
    }
  }
}
