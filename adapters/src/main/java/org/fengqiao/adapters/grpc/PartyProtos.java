package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.mediation.MediationView;
import org.fengqiao.application.mediation.NewParty;
import org.fengqiao.proto.mediation.v1.Party;

/** Parties of mediations between the contract and the rules. */
final class PartyProtos {
  private PartyProtos() {}

  /** Those to be entered, each field told by its place in the request. */
  static List<NewParty> read(String field, List<org.fengqiao.proto.mediation.v1.NewParty> parties) {
    return IntStream.range(0, parties.size())
        .mapToObj(i -> read(field + "[" + i + "]", parties.get(i)))
        .toList();
  }

  private static NewParty read(String path, org.fengqiao.proto.mediation.v1.NewParty party) {
    return Nested.in(
        path,
        party,
        () ->
            new NewParty(
                MediationEnums.SIDE.required("side", party.getSide()),
                party.getPersonName(),
                party.getPhone(),
                party.getText(),
                Names.optional(party.getUnit(), name -> Names.unit("unit", name)),
                party.hasClaimedFen() ? Optional.of(party.getClaimedFen()) : Optional.empty()));
  }

  static List<Party> all(MediationView view) {
    return view.subject().parties().all().stream().map(one -> toProto(one, view)).toList();
  }

  private static Party toProto(org.fengqiao.domain.mediation.Party party, MediationView view) {
    var m = view.subject();
    var proto =
        Party.newBuilder()
            .setName(m.id().name() + "/parties/" + party.number())
            .setNumber(party.number())
            .setSide(MediationEnums.SIDE.toProto(party.side()))
            .setRepresentedBy(party.representedBy().orElse(0))
            .setConsented(
                party.consented().or(() -> m.parties().speaker(party).consented()).isPresent());
    proto.setContentState(
        Shows.show(
            view.shown(party.words()),
            content ->
                proto
                    .setPersonName(Shows.field(content, CaseWords.NAME))
                    .setPhone(Shows.field(content, CaseWords.PHONE))
                    .setText(Shows.field(content, CaseWords.TEXT))));
    if (view.knowsParties()) {
      party.unit().map(Names::of).ifPresent(proto::setUnit);
      party.claimedFen().ifPresent(proto::setClaimedFen);
      proto.setSettledFen(m.settledFen(party.number()));
    }
    party.consented().ifPresent(time -> proto.setConsentTime(Times.toProto(time)));
    party
        .left()
        .ifPresent(left ->
            proto
                .setLeaveTime(Times.toProto(left.time()))
                .setLeaveReason(MediationProtos.words(view, left.reason())));
    return proto.build();
  }
}
