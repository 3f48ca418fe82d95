package org.fengqiao.adapters.grpc;

import java.util.Optional;
import java.util.regex.Pattern;
import org.fengqiao.application.cases.AddClaimants;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.ClaimantView;
import org.fengqiao.proto.cases.v1.Claimant;
import org.fengqiao.proto.cases.v1.NewClaimant;

/** Those who stand behind a case, as the contract has them. */
final class ClaimantProtos {
  private static final Pattern NAME = Pattern.compile("(cases/[^/]*)/claimants/([1-9][0-9]{0,8})");

  private ClaimantProtos() {}

  /**
   * Which claimant of which case a name names.
   *
   * @param subject as {@code cases/{uuid}}
   */
  record Named(String subject, int number) {}

  /** What {@code cases/{uuid}/claimants/{number}} names. */
  static Named named(String name) {
    var form = NAME.matcher(name);
    if (!form.matches()) {
      throw Names.misnamed("name", "cases/{uuid}/claimants/{number}");
    }
    return new Named(form.group(1), Integer.parseInt(form.group(2)));
  }

  /** Somebody to be listed, who stands in the request at {@code path}. */
  static AddClaimants.Person person(String path, NewClaimant one) {
    return Nested.in(
        path,
        one,
        () ->
            new AddClaimants.Person(
                one.getPersonName(),
                one.getPhone(),
                one.hasClaimedFen() ? Optional.of(one.getClaimedFen()) : Optional.empty(),
                one.getText()));
  }

  static Claimant toProto(ClaimantView view) {
    var claimant = view.claimant();
    var proto =
        Claimant.newBuilder()
            .setName(Names.of(view.subject()) + "/claimants/" + claimant.number())
            .setNumber(claimant.number())
            .setDropped(!claimant.stands());
    view.fen().ifPresent(proto::setClaimedFen);
    proto.setContentState(
        Shows.show(
            view.shown(claimant.words()),
            content ->
                proto
                    .setPersonName(Shows.field(content, CaseWords.NAME))
                    .setPhone(Shows.field(content, CaseWords.PHONE))
                    .setText(Shows.field(content, CaseWords.TEXT))));
    claimant
        .dropped()
        .ifPresent(how ->
            proto
                .setDropTime(Times.toProto(how.time()))
                .setDropReasonState(
                    Shows.show(
                        view.shown(how.reason()),
                        content -> proto.setDropReason(Shows.field(content, CaseWords.NOTE)))));
    return proto.build();
  }
}
