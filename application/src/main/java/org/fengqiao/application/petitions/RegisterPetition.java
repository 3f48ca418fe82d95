package org.fengqiao.application.petitions;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Accused;
import org.fengqiao.domain.petitions.Filing;
import org.fengqiao.domain.petitions.Matter;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionAt;
import org.fengqiao.domain.petitions.PetitionForm;
import org.fengqiao.domain.petitions.PetitionId;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionReason;
import org.fengqiao.domain.policies.PetitionRule;

/**
 * Registers a petition (登记). A source id that the partner registered before answers the petition it
 * made then, whatever else is said.
 */
public final class RegisterPetition {
  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_TEXT = 10_000;
  private static final int MOST_PETITIONERS = 1_000_000;

  private final Access access;
  private final Officers officers;
  private final Ground ground;
  private final PetitionBodies bodies;
  private final PetitionsInSight inSight;
  private final Filings filings;
  private final Policies policies;
  private final Ids ids;
  private final MoveWords words;
  private final Store store;
  private final InstantSource clock;

  /**
   * What came, from whom, about what.
   *
   * @param officer of the unit
   * @param unit that registers it
   * @param sourceId the partner's own id of it, 1 to 128 characters
   * @param division where the matter lies
   * @param petitioners how many they are, 1 to 1,000,000, no fewer than represent them
   * @param subject 1 to 200 characters
   * @param text at most 10,000 characters
   * @param newFacts what is new since a final opinion, 1 to 2,000 characters
   * @param accusedUnits of an accusation, each once; with the posts at most 20
   * @param accusedPosts of an accusation, each once
   * @param received when it came; not after now, which it is where it is not said
   */
  public record Command(
      Request request,
      OfficerId officer,
      UnitId unit,
      PetitionKind kind,
      PetitionForm form,
      Optional<String> sourceId,
      DivisionCode division,
      PetitionerWords petitioner,
      int petitioners,
      Matter matter,
      String subject,
      String text,
      Optional<String> newFacts,
      List<UnitId> accusedUnits,
      List<PostId> accusedPosts,
      Optional<Instant> received) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(form);
      sourceId = sourceId.map(id -> Text.required("source_id", id, 128));
      Objects.requireNonNull(division);
      Objects.requireNonNull(petitioner);
      if (petitioners < 1 || petitioners > MOST_PETITIONERS) {
        throw Refusal.invalid("petitioner_count", "is 1 to " + MOST_PETITIONERS);
      }
      if (petitioner.representatives().size() > petitioners) {
        throw Refusal.invalid("petitioner.representatives", "are no more than the petitioners");
      }
      Objects.requireNonNull(matter);
      subject = Text.required("subject", subject, LONGEST_SUBJECT);
      text = Text.optional("text", text, LONGEST_TEXT);
      newFacts = newFacts.map(said -> MoveWords.required("new_facts", said));
      accusedUnits = each("accused_units", accusedUnits, accusedPosts.size());
      accusedPosts = each("accused_posts", accusedPosts, accusedUnits.size());
      Objects.requireNonNull(received);
    }

    private static <T> List<T> each(String field, List<T> named, int others) {
      if (named.size() + others > Accused.MOST
          || named.stream().distinct().count() < named.size()) {
        throw Refusal.invalid(field, "name each once, and with the others at most " + Accused.MOST);
      }
      return List.copyOf(named);
    }
  }

  @Inject
  public RegisterPetition(
      Access access,
      Officers officers,
      Ground ground,
      PetitionBodies bodies,
      PetitionsInSight inSight,
      Filings filings,
      Policies policies,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.officers = officers;
    this.ground = ground;
    this.bodies = bodies;
    this.inSight = inSight;
    this.filings = filings;
    this.policies = policies;
    this.ids = ids;
    this.words = new MoveWords(ids);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Registers it, and answers the petition.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_ACTING, NOT_IN_HAND, PATCH_OFF_SCOPE,
   *     NO_PETITION_RULE, NO_LAW_IN_FORCE, TOO_MANY_REPRESENTATIVES, UNIT_NOT_FOUND,
   *     POST_NOT_FOUND, ROUTED_TO_ACCUSED, PARALLEL_FILING, FINAL_OPINION_GIVEN, TOO_MANY_MATTERS,
   *     PETITION_NOT_FOUND where what the source id made is out of sight by now, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Petition> register(Caller caller, Command command) {
    access.require(caller, Right.REGISTER_PETITION);
    var claims =
        command.sourceId().stream().map(id -> Petition.source(caller.partner(), id)).toList();
    var answer = store.decide(command.request(), claims, () -> decide(caller, command));
    return inSight.answered(caller, answer.aggregate().id(), answer);
  }

  private Changes<Petition> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var officer = officers.acting(caller, command.officer(), now);
    if (!officer.units().contains(command.unit())) {
      throw Refusal.notPermitted(
          PetitionReason.NOT_IN_HAND, Map.of("unit", "units/" + command.unit().value()));
    }
    var served = bodies.unit(command.unit()).division();
    var patch = ground.patch(new Spot.InDivision(command.division()), served::contains);
    var limits = new PetitionLimits(policies);
    requireFew(command, limits.required(patch.division(), now));
    var accused = bodies.accused(command.accusedUnits(), command.accusedPosts());
    accused.requireFree(caller.rights().actsFor());
    var petitioner = words.content(command.petitioner().fields());
    var text =
        words.content(Map.of(CaseWords.SUBJECT, command.subject(), CaseWords.TEXT, command.text()));
    var newFacts = command.newFacts().map(words::content);
    var arrival =
        new PetitionAt.Arrival(
            new PetitionId(ids.next()),
            filing(caller, command, now),
            petitioner.ref(),
            text.ref(),
            newFacts.map(Content::ref),
            accused);
    var decided = PetitionAt.register(arrival, limits.inForce(patch.division(), now), limits, now);
    var actor = new Actor(caller.partner(), Optional.of(command.officer()));
    var changes =
        Changes.making(actor, now, decided)
            .with(List.of(petitioner, text))
            .with(newFacts.stream().toList());
    return filings.begin(caller, decided.after(), now).map(changes::and).orElse(changes);
  }

  /** By article 20, those who come together in person choose few to speak for them. */
  private static void requireFew(Command command, PetitionRule rule) {
    if (command.form() == PetitionForm.VISIT
        && command.petitioner().representatives().size() > rule.mostRepresentatives()) {
      throw Refusal.invalid(
          PetitionReason.TOO_MANY_REPRESENTATIVES,
          "petitioner.representatives",
          "are at most " + rule.mostRepresentatives() + " of a visit");
    }
  }

  private static Filing filing(Caller caller, Command command, Instant now) {
    return new Filing(
        caller.partner(),
        command.sourceId(),
        command.unit(),
        command.officer(),
        command.kind(),
        command.form(),
        command.division(),
        command.petitioner().id(),
        command.matter(),
        command.petitioners(),
        command.petitioner().representatives().size(),
        command.received().orElse(now),
        now);
  }
}
