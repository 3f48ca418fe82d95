package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseReport;
import org.fengqiao.domain.cases.CaseRoutesAt;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Origin;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.cases.Words;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.AttachmentRule;

/**
 * Takes a report on record, from whatever channel, and where the pack can, triages and dispatches
 * it in the same breath.
 *
 * <p>A source id that the partner reported before answers the case it made then, whatever else the
 * report says.
 */
public final class ReportCase {
  private static final Duration AHEAD = Duration.ofDays(1);

  static final int LONGEST_SUBJECT = 200;
  static final int LONGEST_TEXT = 10_000;

  private final Access access;
  private final Placement placement;
  private final Policies policies;
  private final Router router;
  private final Officers officers;
  private final CaseNumbers numbers;
  private final Ids ids;
  private final Store store;
  private final InstantSource clock;

  /** What is reported; texts are held to their rules here. */
  public record Command(
      Request request,
      Channel channel,
      Classing classing,
      Optional<String> sourceId,
      String subject,
      String text,
      Location location,
      List<Attachment> attachments,
      Optional<Reporter> reporter,
      Optional<Spot> spot,
      Optional<Instant> sourceReportTime,
      Optional<OnTheSpot> onTheSpot) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(channel);
      Objects.requireNonNull(classing);
      sourceId = sourceId.map(id -> Text.required("source_id", id, 128));
      subject = Text.required("subject", subject, LONGEST_SUBJECT);
      text = Text.optional("text", text, LONGEST_TEXT);
      Objects.requireNonNull(location);
      attachments = List.copyOf(attachments);
      if (attachments.size() > AttachmentRule.MOST) {
        throw Refusal.invalid("attachments", "has at most " + AttachmentRule.MOST + " attachments");
      }
      Objects.requireNonNull(reporter);
      Objects.requireNonNull(spot);
      Objects.requireNonNull(sourceReportTime);
      Objects.requireNonNull(onTheSpot);
    }
  }

  /**
   * Who reported it.
   *
   * @param anonymous whether the reporter asks not to be known to those who handle the matter
   */
  public record Reporter(String name, String phone, boolean anonymous) {
    public Reporter {
      name = Text.optional("reporter.name", name, 64);
      phone = Text.optional("reporter.phone", phone, 32);
      if (!phone.chars().allMatch(c -> "0123456789+-() ".indexOf(c) >= 0)) {
        throw Refusal.invalid("reporter.phone", "has digits, + - ( ) and spaces");
      }
    }
  }

  @Inject
  public ReportCase(
      Access access,
      Placement placement,
      Policies policies,
      Router router,
      Officers officers,
      CaseNumbers numbers,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.placement = placement;
    this.policies = policies;
    this.router = router;
    this.officers = officers;
    this.numbers = numbers;
    this.ids = ids;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Reports, and answers the case.
   *
   * @throws Refusal RIGHT_MISSING, CHANNEL_NOT_ALLOWED, PATCH_OFF_SCOPE, GRID_ENDED,
   *     MICRO_GRID_ENDED, QR_CODE_REVOKED, CATEGORY_NOT_IN_PACK, CAMPAIGN_NOT_IN_PACK,
   *     ATTACHMENT_NOT_ALLOWED, EVIDENCE_MISSING, OFFICER_NOT_ACTING, INVALID_FIELD,
   *     REQUEST_ID_REUSED
   */
  public Answer<Case> report(Caller caller, Command command) {
    access.require(caller, Right.REPORT_CASE);
    access.requireChannel(caller, command.channel());
    if (command.onTheSpot().isPresent()) {
      access.require(caller, Right.RESOLVE_CASE);
      access.require(caller, Right.CLOSE_CASE);
    }
    var claims = command.sourceId().stream().map(id -> Case.source(caller.partner(), id)).toList();
    return store.decide(command.request(), claims, () -> decide(caller, command));
  }

  private Changes<Case> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    refuseFuture(command, now);
    // Before a number is drawn, which a refusal would waste.
    var mender =
        command.onTheSpot().map(fix -> fix.unitOf(officers.acting(caller, fix.officer(), now)));
    var placed = placement.place(caller, command.spot(), command.location());
    var patch = placed.patch();
    var pack = policies.inForce(patch.division(), now);
    pack.ifPresent(inForce -> router.classed(inForce, command.classing()));
    Campaigns.require(pack, command.classing().campaign(), now);
    Attachments.requireAllowed(
        command.attachments(),
        pack.map(inForce -> inForce.rules().attachments()).orElse(AttachmentRule.DEFAULT));
    command
        .onTheSpot()
        .ifPresent(
            fix -> Evidence.require(pack, command.classing(), OnTheSpot.EVIDENCE, fix.evidence()));
    var routed = routed(caller, command, placed, pack, now);
    var contents = new ArrayList<Content>();
    var words = words(command, contents);
    var origin =
        new Origin(
            caller.partner(),
            command.channel(),
            command.sourceId(),
            now,
            command.sourceReportTime(),
            placed.placing());
    var reported =
        new CaseFact.Reported(
            new CaseId(ids.next()),
            numbers.next(patch.division(), now),
            origin,
            patch,
            command.classing(),
            words,
            routed.routing());
    var rules = new PlaceRules(policies, pack);
    var decided =
        mender
            .map(unit ->
                fixed(command.onTheSpot().orElseThrow(), unit, reported, pack, rules, contents))
            .or(() -> routed.elsewhere().map(to -> sent(to, reported, rules, contents)))
            .orElseGet(() -> CaseReport.routed(reported, routed.route(), rules));
    var actor = new Actor(caller.partner(), command.onTheSpot().map(OnTheSpot::officer));
    return Changes.making(actor, now, decided).with(contents);
  }

  private Router.Routed routed(
      Caller caller,
      Command command,
      Placement.Placed placed,
      Optional<PackInForce> pack,
      Instant now) {
    if (!placed.known()) {
      return router.unrouted(pack, command.classing(), Unrouted.NO_PATCH);
    }
    if (command.onTheSpot().isPresent()) {
      return router.unrouted(pack, command.classing(), Unrouted.FIXED_ON_THE_SPOT);
    }
    if (caller.rights().manualChannels().contains(command.channel())) {
      return router.unrouted(pack, command.classing(), Unrouted.MANUAL_CHANNEL);
    }
    var division = placed.patch().division();
    return router.route(pack, division, command.channel(), command.classing(), now);
  }

  private Decided<Case> fixed(
      OnTheSpot fix,
      UnitId unit,
      CaseFact.Reported reported,
      Optional<PackInForce> pack,
      PlaceRules rules,
      List<Content> contents) {
    var classing =
        pack.map(inForce -> router.classed(inForce, reported.classing()))
            .orElseGet(reported::classing);
    var tier = classing.tier().orElse(Tier.ORDINARY);
    var climb = Climb.from(tier, List.of(new LadderPost(Optional.empty(), Optional.empty(), unit)));
    var done = content(fix.fields());
    contents.add(done);
    return CaseReport.fixed(reported, classing, climb, fix.officer(), done.ref(), rules);
  }

  /** A matter that by its category is for another route. */
  private Decided<Case> sent(
      Router.Elsewhere to, CaseFact.Reported reported, PlaceRules rules, List<Content> contents) {
    var where =
        Optional.of(to.route().where())
            .filter(words -> !words.isEmpty())
            .map(words -> content(Map.of(CaseWords.NOTE, words)));
    where.ifPresent(contents::add);
    var elsewhere = new CaseRoutesAt.Elsewhere(to.route().route(), where.map(Content::ref));
    return CaseReport.sentOn(reported, to.classing(), elsewhere, rules);
  }

  private Words words(Command command, List<Content> contents) {
    var fields = new LinkedHashMap<String, String>();
    fields.put(CaseWords.SUBJECT, command.subject());
    fields.put(CaseWords.TEXT, command.text());
    command.location().put(fields);
    Attachments.put(fields, CaseWords.ATTACHMENT, command.attachments());
    var report = content(fields);
    contents.add(report);
    if (command.reporter().isEmpty()) {
      return new Words(report.ref(), Optional.empty(), false);
    }
    var who = command.reporter().get();
    fields.clear();
    fields.put(CaseWords.NAME, who.name());
    fields.put(CaseWords.PHONE, who.phone());
    var reporter = content(fields);
    contents.add(reporter);
    return new Words(report.ref(), Optional.of(reporter.ref()), who.anonymous());
  }

  private Content content(Map<String, String> fields) {
    return new MoveWords(ids).content(fields);
  }

  private static void refuseFuture(Command command, Instant now) {
    if (command.sourceReportTime().filter(now.plus(AHEAD)::isBefore).isPresent()) {
      throw Refusal.invalid("source_report_time", "is at most a day ahead of now");
    }
  }
}
