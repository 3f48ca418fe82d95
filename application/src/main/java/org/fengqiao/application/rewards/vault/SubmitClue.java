package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.Attachment;
import org.fengqiao.application.cases.Attachments;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.cases.Router;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.rewards.ClueLimits;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.rewards.ClaimCode;
import org.fengqiao.domain.rewards.Clue;
import org.fengqiao.domain.rewards.ClueAt;
import org.fengqiao.domain.rewards.ClueFiling;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.CodeHash;
import org.fengqiao.domain.rewards.Naming;
import org.fengqiao.domain.rewards.RewardReason;
import org.fengqiao.domain.rewards.RiskCode;

/**
 * Submits a clue (提交举报): to the unit that the pack has verify clues of its type there. Who reports
 * it is sealed before anything is decided. A source id that the partner submitted before answers
 * the clue it made then, whatever else is said.
 */
public final class SubmitClue {
  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_TEXT = 10_000;

  private final Access access;
  private final Ground ground;
  private final Router router;
  private final Policies policies;
  private final Vault vault;
  private final CodeHashes hashes;
  private final Ids ids;
  private final MoveWords words;
  private final Store store;
  private final InstantSource clock;

  /**
   * What is reported, and by whom.
   *
   * @param sourceId the partner's own id of it, 1 to 128 characters
   * @param spot where the risk is
   * @param reporters none of somebody who gives no name; several who sign it jointly
   * @param subject 1 to 200 characters
   * @param text at most 10,000 characters
   */
  public record Command(
      Request request,
      Optional<String> sourceId,
      Spot spot,
      RiskCode type,
      List<Person> reporters,
      String subject,
      String text,
      List<Attachment> attachments) {
    public Command {
      Objects.requireNonNull(request);
      sourceId = sourceId.map(id -> Text.required("source_id", id, 128));
      Objects.requireNonNull(spot);
      Objects.requireNonNull(type);
      reporters = Person.each(reporters);
      subject = Text.required("subject", subject, LONGEST_SUBJECT);
      text = Text.optional("text", text, LONGEST_TEXT);
      attachments = List.copyOf(attachments);
    }

    private Naming naming() {
      return switch (reporters.size()) {
        case 0 -> Naming.ANONYMOUS;
        case 1 -> Naming.NAMED;
        default -> Naming.JOINT;
      };
    }
  }

  /**
   * What came of it.
   *
   * @param code shown this once; empty when it is answered again
   */
  public record Submitted(Answer<Clue> answer, Optional<ClaimCode> code) {
    public Submitted {
      Objects.requireNonNull(answer);
      Objects.requireNonNull(code);
    }
  }

  @Inject
  public SubmitClue(
      Access access,
      Ground ground,
      Router router,
      Policies policies,
      Vault vault,
      CodeHashes hashes,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.router = router;
    this.policies = policies;
    this.vault = vault;
    this.hashes = hashes;
    this.ids = ids;
    this.words = new MoveWords(ids);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Submits it, and answers the clue and its claim code.
   *
   * @throws Refusal RIGHT_MISSING, CHANNEL_NOT_ALLOWED, PATCH_OFF_SCOPE, GRID_ENDED,
   *     MICRO_GRID_ENDED, QR_CODE_REVOKED, NO_REWARD_RULE, RISK_TYPE_NOT_IN_PACK,
   *     ANONYMOUS_NOT_TAKEN, ATTACHMENT_NOT_ALLOWED, NO_REWARD_POST, INVALID_FIELD,
   *     REQUEST_ID_REUSED; KEY_MISSING
   */
  public Submitted submit(Caller caller, Command command) {
    access.require(caller, Right.SUBMIT_CLUE);
    access.requireChannel(caller, Channel.CLUE);
    var id = new ClueId(ids.next());
    var code = ClaimCode.of(ids.random(ClaimCode.BYTES));
    var secret = hashes.hash(code.secret());
    var sealed = vault.seal(id, command.reporters());
    var claims =
        command.sourceId().stream().map(one -> Clue.source(caller.partner(), one)).toList();
    var answer =
        store.decide(
            vault.keyed(command.request()),
            claims,
            () -> decide(caller, command, new Drawn(id, code, secret), sealed));
    return new Submitted(answer, answer.repeated() ? Optional.empty() : Optional.of(code));
  }

  /** What is drawn for it, once however often it is decided. */
  private record Drawn(ClueId id, ClaimCode code, CodeHash secret) {}

  private Changes<Clue> decide(
      Caller caller, Command command, Drawn drawn, Optional<Vault.Sealed> sealed) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var patch = ground.patch(command.spot(), caller.rights()::mayReportOn);
    var limits = new ClueLimits(policies);
    var pack = limits.required(patch.division(), now);
    var rule = pack.rules().casework().rewards().orElseThrow();
    if (command.naming() == Naming.ANONYMOUS && !rule.anonymous()) {
      throw Refusal.invalid(
          RewardReason.ANONYMOUS_NOT_TAKEN, "reporters", "are named: the pack takes no other clue");
    }
    Attachments.requireAllowed(command.attachments(), pack.rules().attachments());
    var text = words.content(said(command));
    var filing =
        new ClueFiling(
            caller.partner(),
            command.sourceId(),
            patch.division(),
            command.type(),
            command.naming(),
            Math.max(1, command.reporters().size()),
            unit(pack, patch.division(), rule.handler(command.type())),
            unit(pack, patch.division(), rule.office()),
            now);
    var arrival =
        new ClueAt.Arrival(drawn.id(), filing, text.ref(), drawn.code().finder(), drawn.secret());
    var decided = ClueAt.submit(arrival, limits.terms(pack), limits);
    var actor = new Actor(caller.partner(), Optional.empty());
    var changes = Changes.making(actor, now, decided).with(List.of(text));
    return sealed.map(one -> one.in(changes)).orElse(changes);
  }

  private UnitId unit(PackInForce pack, DivisionCode division, Role role) {
    return router
        .post(pack, division, role)
        .orElseThrow(() ->
            Refusal.illegalNow(
                RewardReason.NO_REWARD_POST,
                List.of(),
                Map.of("division", "divisions/" + division.value(), "role", role.value())))
        .unit();
  }

  private static Map<String, String> said(Command command) {
    var fields = new HashMap<String, String>();
    fields.put(CaseWords.SUBJECT, command.subject());
    fields.put(CaseWords.TEXT, command.text());
    Attachments.put(fields, CaseWords.ATTACHMENT, command.attachments());
    return fields;
  }
}
