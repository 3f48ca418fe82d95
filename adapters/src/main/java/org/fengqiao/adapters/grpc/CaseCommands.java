package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.Attachment;
import org.fengqiao.application.cases.CaseFilter;
import org.fengqiao.application.cases.CaseFilter.Scope;
import org.fengqiao.application.cases.DispatchCase;
import org.fengqiao.application.cases.Location;
import org.fengqiao.application.cases.MoveOn;
import org.fengqiao.application.cases.OnTheSpot;
import org.fengqiao.application.cases.RedirectCase;
import org.fengqiao.application.cases.ReportCase;
import org.fengqiao.application.cases.ResolveCase;
import org.fengqiao.application.cases.SubmitCase;
import org.fengqiao.application.cases.TransferCase;
import org.fengqiao.application.cases.TriageCase;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.RedirectCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.ResolveCaseRequest;
import org.fengqiao.proto.cases.v1.SubmitCaseRequest;
import org.fengqiao.proto.cases.v1.TransferCaseRequest;
import org.fengqiao.proto.cases.v1.TriageCaseRequest;

/** Reads the requests of cases. Every refusal is INVALID_FIELD, or UNKNOWN_CHANNEL. */
final class CaseCommands {
  private static final int MOST_SOURCE_ID = 128;

  private CaseCommands() {}

  static ReportCase.Command report(Caller caller, ReportCaseRequest request) {
    // Before it is digested, which is the first that costs by its length.
    if (isTooLarge(request)) {
      throw Refusal.invalid(
          "text", "has at most " + Limits.REPORT_BYTES + " bytes, all other fields counted in");
    }
    return new ReportCase.Command(
        Requests.of(caller, request),
        CaseEnums.CHANNEL.required("channel", request.getChannel()),
        new Classing(
                CaseEnums.KIND.optional("kind", request.getKind()),
                Names.optional(request.getCategory(), CategoryCode::new),
                CaseEnums.TIER.optional("tier", request.getTier()))
            .in(Names.optional(request.getCampaign(), CampaignCode::new)),
        given(request.getSourceId()),
        request.getSubject(),
        request.getText(),
        location(request),
        attachments("attachments", request.getAttachmentsList()),
        request.hasReporter() ? Optional.of(reporter(request.getReporter())) : Optional.empty(),
        Spots.optional("patch", request.getPatch()),
        request.hasSourceReportTime()
            ? Optional.of(Times.toInstant("source_report_time", request.getSourceReportTime()))
            : Optional.empty(),
        request.hasOnTheSpot() ? Optional.of(onTheSpot(request.getOnTheSpot())) : Optional.empty());
  }

  private static OnTheSpot onTheSpot(org.fengqiao.proto.cases.v1.OnTheSpot fix) {
    return Nested.in(
        "on_the_spot",
        fix,
        () ->
            new OnTheSpot(
                officer(fix.getActingOfficer()),
                Names.optional(fix.getUnit(), name -> Names.unit("unit", name)),
                fix.getText(),
                attachments("evidence", fix.getEvidenceList())));
  }

  private static Location location(ReportCaseRequest request) {
    var location = request.getLocation();
    if (!request.getAddress().isEmpty() && !location.getAddress().isEmpty()) {
      throw Refusal.invalid("location.address", "is given once, there or in address");
    }
    if (location.hasGivenPoint()) {
      throw Refusal.invalid("location.given_point", "is for answers only");
    }
    Optional<Location.Given> point =
        location.hasPoint()
            ? Optional.of(
                new Location.Given(
                    GeoPoints.point("location.point", location.getPoint()),
                    GeoPoints.system("location.point", location.getPoint())))
            : Optional.empty();
    return location.getAddress().isEmpty()
        ? new Location(request.getAddress(), point)
        : Nested.in("location", location, () -> new Location(location.getAddress(), point));
  }

  static boolean isTooLarge(ReportCaseRequest request) {
    return request.getSerializedSize() > Limits.REPORT_BYTES;
  }

  static TriageCase.Command triage(Caller caller, TriageCaseRequest request) {
    return new TriageCase.Command(
        on(caller, request, request.getName(), request.getEtag()),
        optionalOfficer(request.getActingOfficer()),
        Names.optional(request.getCategory(), CategoryCode::new),
        CaseEnums.KIND.optional("kind", request.getKind()),
        CaseEnums.TIER.optional("tier", request.getTier()),
        Spots.optional("patch", request.getPatch()),
        HandlingCommands.handling(request.getMode(), request.getMeasuresList()),
        request.getNote());
  }

  static DispatchCase.Command dispatch(Caller caller, DispatchCaseRequest request) {
    return new DispatchCase.Command(
        on(caller, request, request.getName(), request.getEtag()),
        optionalOfficer(request.getActingOfficer()),
        Names.optional(request.getUnit(), name -> Names.unit("unit", name)),
        Names.optional(request.getPost(), name -> Names.post("post", name)),
        request.getNote());
  }

  static SubmitCase.Command submit(Caller caller, SubmitCaseRequest request) {
    return new SubmitCase.Command(
        on(caller, request, request.getName(), request.getEtag()),
        officer(request.getActingOfficer()),
        CaseEnums.TIER.optional("target_tier", request.getTargetTier()),
        request.getReason());
  }

  static ResolveCase.Command resolve(Caller caller, ResolveCaseRequest request) {
    return new ResolveCase.Command(
        on(caller, request, request.getName(), request.getEtag()),
        officer(request.getActingOfficer()),
        CaseEnums.OUTCOME.required("outcome", request.getOutcome()),
        request.getText(),
        attachments("evidence", request.getEvidenceList()));
  }

  static RedirectCase.Command redirect(Caller caller, RedirectCaseRequest request) {
    return new RedirectCase.Command(
        on(caller, request, request.getName(), request.getEtag()),
        optionalOfficer(request.getActingOfficer()),
        CaseEnums.ROUTE.required("route", request.getRoute()),
        Names.optional(request.getEarlierCase(), name -> Names.caseId("earlier_case", name)),
        request.getReason());
  }

  static TransferCase.Command transfer(Caller caller, TransferCaseRequest request) {
    return new TransferCase.Command(
        on(caller, request, request.getName(), request.getEtag()),
        optionalOfficer(request.getActingOfficer()),
        Spots.required("patch", request.getPatch()),
        request.getReason());
  }

  static CaseFilter filter(Caller caller, org.fengqiao.proto.cases.v1.CaseFilter filter) {
    return new CaseFilter(
        scope(caller, filter),
        states(filter.getStatesList()),
        channels(filter.getChannelsList()),
        filter.hasStartReportTime()
            ? Optional.of(Times.toInstant("filter.start_report_time", filter.getStartReportTime()))
            : Optional.empty(),
        filter.hasEndReportTime()
            ? Optional.of(Times.toInstant("filter.end_report_time", filter.getEndReportTime()))
            : Optional.empty());
  }

  static MoveOn on(Caller caller, Message request, String name, String etag) {
    return new MoveOn(Requests.of(caller, request), Names.caseId("name", name), given(etag));
  }

  static OfficerId officer(String name) {
    return officer("acting_officer", name);
  }

  static OfficerId officer(String field, String name) {
    if (name.isEmpty()) {
      throw Refusal.invalid(field, "is required: officers/{uuid}");
    }
    return Names.officer(field, name);
  }

  static Optional<OfficerId> optionalOfficer(String name) {
    return Names.optional(name, CaseCommands::officer);
  }

  private static Optional<Scope> scope(
      Caller caller, org.fengqiao.proto.cases.v1.CaseFilter filter) {
    return switch (filter.getScopeCase()) {
      case PATCH -> Optional.of(listedPatch(filter.getPatch()));
      case UNIT -> Optional.of(new Scope.OfUnit(Names.unit("filter.unit", filter.getUnit())));
      case OWN_SOURCE -> {
        if (!filter.getOwnSource()) {
          throw Refusal.invalid("filter.own_source", "is true where it is given");
        }
        yield Optional.of(new Scope.From(caller.partner()));
      }
      case SOURCE_ID ->
          Optional.of(new Scope.Source(caller.partner(), sourceId(filter.getSourceId())));
      case SCOPE_NOT_SET -> Optional.empty();
    };
  }

  private static Scope listedPatch(String name) {
    if (name.startsWith("grids/")) {
      return new Scope.InGrid(Names.grid("filter.patch", name));
    }
    if (!name.startsWith("divisions/")) {
      throw Refusal.invalid("filter.patch", "is divisions/{12 digits} or grids/{uuid}");
    }
    return new Scope.InDivision(Names.division("filter.patch", name));
  }

  // As a report's is, so that what is asked for is what was kept.
  private static String sourceId(String id) {
    return Text.required("filter.source_id", id, MOST_SOURCE_ID);
  }

  private static Set<CaseStatus> states(List<org.fengqiao.proto.cases.v1.CaseState> states) {
    var read = new HashSet<CaseStatus>();
    states.forEach(state -> read.add(CaseEnums.STATE.required("filter.states", state)));
    return read;
  }

  private static Set<Channel> channels(List<org.fengqiao.proto.cases.v1.Channel> channels) {
    var read = new HashSet<Channel>();
    channels.forEach(channel -> read.add(CaseEnums.CHANNEL.required("filter.channels", channel)));
    return read;
  }

  private static ReportCase.Reporter reporter(Reporter reporter) {
    return new ReportCase.Reporter(
        reporter.getName(), reporter.getPhone(), reporter.getAnonymous());
  }

  static List<Attachment> attachments(
      String field, List<org.fengqiao.proto.cases.v1.Attachment> all) {
    return IntStream.range(0, all.size())
        .mapToObj(i -> Nested.in(field + "[" + i + "]", all.get(i), () -> attachment(all.get(i))))
        .toList();
  }

  private static Attachment attachment(org.fengqiao.proto.cases.v1.Attachment attachment) {
    Digest sha256;
    try {
      sha256 = new Digest(attachment.getSha256());
    } catch (IllegalArgumentException _) {
      throw Refusal.invalid("sha256", "is 64 lower-case hexadecimal digits");
    }
    return new Attachment(
        attachment.getUri(), attachment.getMediaType(), attachment.getSizeBytes(), sha256);
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
