package org.fengqiao.adapters.grpc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fengqiao.application.partners.IssueToken;
import org.fengqiao.application.partners.RegisterPartner;
import org.fengqiao.application.partners.RevokeToken;
import org.fengqiao.application.partners.RotateToken;
import org.fengqiao.application.partners.SetRights;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.partners.Partner;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.partners.Token;
import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.RevokeTokenRequest;
import org.fengqiao.proto.partners.v1.RotateTokenRequest;
import org.fengqiao.proto.partners.v1.SetRightsRequest;

/** Partners between the contract and the rules. */
final class PartnerProtos {
  private static final EnumNames<Right, org.fengqiao.proto.partners.v1.Right> RIGHT =
      EnumNames.of(Right.class, org.fengqiao.proto.partners.v1.Right.class, "RIGHT");
  private static final EnumNames<Channel, org.fengqiao.proto.cases.v1.Channel> CHANNEL =
      EnumNames.of(Channel.class, org.fengqiao.proto.cases.v1.Channel.class, "CHANNEL");

  private PartnerProtos() {}

  static RegisterPartner.Command toCommand(Request request, RegisterPartnerRequest from) {
    return new RegisterPartner.Command(
        request,
        partnerId(from.getPartnerId()),
        from.getDisplayName(),
        Names.division("default_division", from.getDefaultDivision()),
        toRights(from.getRights()));
  }

  static SetRights.Command toCommand(Request request, SetRightsRequest from) {
    if (!from.hasRights()) {
      throw Refusal.invalid("rights", "is required; an empty message takes all away");
    }
    return new SetRights.Command(
        request,
        Names.partner("name", from.getName()),
        Names.optional(from.getEtag(), Function.identity()),
        toRights(from.getRights()));
  }

  static IssueToken.Command toCommand(Request request, IssueTokenRequest from) {
    return new IssueToken.Command(
        request,
        Names.partner("parent", from.getParent()),
        from.getDisplayName(),
        from.hasExpireTime()
            ? Optional.of(Times.toInstant("expire_time", from.getExpireTime()))
            : Optional.empty());
  }

  static RotateToken.Command toCommand(Request request, RotateTokenRequest from) {
    return new RotateToken.Command(
        request,
        Names.partnerOfToken("name", from.getName()),
        Names.token("name", from.getName()),
        from.getDisplayName(),
        from.hasExpireTime()
            ? Optional.of(Times.toInstant("expire_time", from.getExpireTime()))
            : Optional.empty(),
        from.hasOverlap() ? Times.toSpan("overlap", from.getOverlap()) : RotateToken.USUAL_OVERLAP);
  }

  static RevokeToken.Command toCommand(Request request, RevokeTokenRequest from) {
    return new RevokeToken.Command(
        request, Names.partnerOfToken("name", from.getName()), Names.token("name", from.getName()));
  }

  static org.fengqiao.proto.partners.v1.Partner toProto(Loaded<Partner> loaded) {
    var partner = loaded.aggregate();
    return org.fengqiao.proto.partners.v1.Partner.newBuilder()
        .setName(Names.of(partner.id()))
        .setDisplayName(partner.displayName())
        .setDefaultDivision(Names.of(partner.home()))
        .setRights(toProto(partner.rights()))
        .setEtag(loaded.version().etag())
        .setCreateTime(Times.toProto(partner.registerTime()))
        .build();
  }

  static org.fengqiao.proto.partners.v1.Token toProto(PartnerId partner, Token token) {
    var proto =
        org.fengqiao.proto.partners.v1.Token.newBuilder()
            .setName(Names.of(partner, token.id()))
            .setDisplayName(token.label())
            .setIssueTime(Times.toProto(token.issueTime()));
    token.expireTime().ifPresent(time -> proto.setExpireTime(Times.toProto(time)));
    token.revokeTime().ifPresent(time -> proto.setRevokeTime(Times.toProto(time)));
    return proto.build();
  }

  private static PartnerId partnerId(String value) {
    return Nested.as("partner_id", () -> new PartnerId(value));
  }

  private static Rights toRights(org.fengqiao.proto.partners.v1.Rights from) {
    return new Rights(
        each("rights.calls", from.getCallsList(), RIGHT::required),
        each("rights.channels", from.getChannelsList(), CHANNEL::required),
        each("rights.manual_channels", from.getManualChannelsList(), CHANNEL::required),
        each("rights.report_divisions", from.getReportDivisionsList(), Names::division),
        each("rights.acting_units", from.getActingUnitsList(), Names::unit),
        each("rights.view_divisions", from.getViewDivisionsList(), Names::division));
  }

  private static org.fengqiao.proto.partners.v1.Rights toProto(Rights rights) {
    return org.fengqiao.proto.partners.v1.Rights.newBuilder()
        .addAllCalls(rights.calls().stream().map(RIGHT::toProto).toList())
        .addAllChannels(rights.channels().stream().map(CHANNEL::toProto).toList())
        .addAllManualChannels(rights.manualChannels().stream().map(CHANNEL::toProto).toList())
        .addAllReportDivisions(rights.reportsOn().stream().map(Names::of).toList())
        .addAllActingUnits(rights.actsFor().stream().map(Names::of).toList())
        .addAllViewDivisions(rights.views().stream().map(Names::of).toList())
        .build();
  }

  private static <P, D> Set<D> each(
      String field, List<P> values, BiFunction<String, P, D> reading) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> reading.apply(field + "[" + i + "]", values.get(i)))
        .collect(Collectors.toSet());
  }
}
