package org.fengqiao.adapters.grpc;

import java.util.function.Consumer;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.Evidence;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.cases.Resolution;
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
              content.fields().entrySet().stream()
                  .filter(entry -> entry.getKey().startsWith(CaseWords.EVIDENCE + '.'))
                  .map(entry -> attachment(Evidence.read(entry.getValue())))
                  .forEach(proto::addEvidence);
            }));
    return proto.build();
  }

  private static Attachment attachment(Evidence evidence) {
    return Attachment.newBuilder()
        .setUri(evidence.uri())
        .setMediaType(evidence.mediaType())
        .setSizeBytes(evidence.sizeBytes())
        .setSha256(evidence.sha256().hex())
        .build();
  }
}
