package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fengqiao.application.cases.Attachments;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.Location;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.cases.Objection;
import org.fengqiao.domain.cases.Resolution;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.proto.cases.v1.Attachment;
import org.fengqiao.proto.cases.v1.ContentState;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.Words;

/** Words that may be erased or withheld, as the contract shows them. */
final class Shows {
  private Shows() {}

  /** Fills in what is shown, and answers whether it is. */
  static ContentState show(Shown shown, Consumer<Content> filling) {
    return switch (shown) {
      case Shown.Present(var content) -> {
        filling.accept(content);
        yield ContentState.CONTENT_STATE_PRESENT;
      }
      case Shown.Erased _ -> ContentState.CONTENT_STATE_ERASED;
      case Shown.Withheld _ -> ContentState.CONTENT_STATE_WITHHELD;
    };
  }

  static String field(Content content, String name) {
    return content.fields().getOrDefault(name, "");
  }

  /** Where the matter is, by the words of its report; empty if they do not say. */
  static Optional<org.fengqiao.proto.cases.v1.Location> location(Content report) {
    var address = field(report, CaseWords.ADDRESS);
    var point = Location.pointOf(report);
    if (address.isEmpty() && point.isEmpty()) {
      return Optional.empty();
    }
    var proto = org.fengqiao.proto.cases.v1.Location.newBuilder().setAddress(address);
    point.ifPresent(one -> proto.setPoint(GeoPoints.toProto(one, CoordinateSystem.WGS_84)));
    Location.givenIn(report)
        .filter(given -> given.system() != CoordinateSystem.WGS_84)
        .ifPresent(given -> proto.setGivenPoint(GeoPoints.toProto(given.point(), given.system())));
    return Optional.of(proto.build());
  }

  static Words note(Shown shown) {
    var words = Words.newBuilder();
    words.setContentState(show(shown, content -> words.setText(field(content, CaseWords.NOTE))));
    return words.build();
  }

  static Reporter reporter(Shown shown, boolean anonymous) {
    var reporter = Reporter.newBuilder().setAnonymous(anonymous);
    reporter.setContentState(
        show(
            shown,
            content ->
                reporter
                    .setName(field(content, CaseWords.NAME))
                    .setPhone(field(content, CaseWords.PHONE))));
    return reporter.build();
  }

  static org.fengqiao.proto.cases.v1.Resolution resolution(Resolution resolution, Shown shown) {
    var proto =
        org.fengqiao.proto.cases.v1.Resolution.newBuilder()
            .setOutcome(CaseEnums.OUTCOME.toProto(resolution.outcome()))
            .setOfficer(Names.of(resolution.officer()));
    proto.setContentState(
        show(
            shown,
            content -> {
              proto.setText(field(content, CaseWords.TEXT));
              proto.addAllEvidence(attachments(content, CaseWords.EVIDENCE));
            }));
    return proto.build();
  }

  static org.fengqiao.proto.cases.v1.Objection objection(Objection objection, Shown shown) {
    var proto =
        org.fengqiao.proto.cases.v1.Objection.newBuilder()
            .setUnit(Names.of(objection.unit()))
            .setOfficer(Names.of(objection.officer()))
            .setObjectTime(Times.toProto(objection.time()));
    proto.setContentState(show(shown, content -> proto.setReason(field(content, CaseWords.NOTE))));
    return proto.build();
  }

  /** The attachments a content holds under that name. */
  static List<Attachment> attachments(Content content, String name) {
    return Attachments.in(content, name).stream().map(Shows::toProto).toList();
  }

  private static Attachment toProto(org.fengqiao.application.cases.Attachment attachment) {
    return Attachment.newBuilder()
        .setUri(attachment.uri())
        .setMediaType(attachment.mediaType())
        .setSizeBytes(attachment.sizeBytes())
        .setSha256(attachment.sha256().hex())
        .build();
  }
}
