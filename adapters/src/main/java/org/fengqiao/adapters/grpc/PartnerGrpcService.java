package org.fengqiao.adapters.grpc;

import static org.fengqiao.adapters.grpc.CallContext.caller;
import static org.fengqiao.adapters.grpc.Calls.respond;

import com.google.protobuf.Message;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.fengqiao.application.partners.GetPartner;
import org.fengqiao.application.partners.IssueToken;
import org.fengqiao.application.partners.ListPartners;
import org.fengqiao.application.partners.ListTokens;
import org.fengqiao.application.partners.RegisterPartner;
import org.fengqiao.application.partners.RevokeToken;
import org.fengqiao.application.partners.RotateToken;
import org.fengqiao.application.partners.SetRights;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Token;
import org.fengqiao.domain.partners.TokenId;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.IssueTokenResponse;
import org.fengqiao.proto.partners.v1.ListPartnersRequest;
import org.fengqiao.proto.partners.v1.ListPartnersResponse;
import org.fengqiao.proto.partners.v1.ListTokensRequest;
import org.fengqiao.proto.partners.v1.ListTokensResponse;
import org.fengqiao.proto.partners.v1.Partner;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.RegisterPartnerResponse;
import org.fengqiao.proto.partners.v1.RevokeTokenRequest;
import org.fengqiao.proto.partners.v1.RevokeTokenResponse;
import org.fengqiao.proto.partners.v1.RotateTokenRequest;
import org.fengqiao.proto.partners.v1.RotateTokenResponse;
import org.fengqiao.proto.partners.v1.SetRightsRequest;
import org.fengqiao.proto.partners.v1.SetRightsResponse;

/** Serves {@code fengqiao.partners.v1.PartnerService}. */
public final class PartnerGrpcService extends PartnerServiceGrpc.PartnerServiceImplBase {
  private final RegisterPartner register;
  private final SetRights setRights;
  private final GetPartner get;
  private final ListPartners list;
  private final IssueToken issueToken;
  private final RotateToken rotateToken;
  private final RevokeToken revokeToken;
  private final ListTokens listTokens;

  @Inject
  PartnerGrpcService(
      RegisterPartner register,
      SetRights setRights,
      GetPartner get,
      ListPartners list,
      IssueToken issueToken,
      RotateToken rotateToken,
      RevokeToken revokeToken,
      ListTokens listTokens) {
    this.register = register;
    this.setRights = setRights;
    this.get = get;
    this.list = list;
    this.issueToken = issueToken;
    this.rotateToken = rotateToken;
    this.revokeToken = revokeToken;
    this.listTokens = listTokens;
  }

  @Override
  public void registerPartner(
      RegisterPartnerRequest request, StreamObserver<RegisterPartnerResponse> out) {
    respond(
        out,
        () -> {
          var command = PartnerProtos.toCommand(same(request), request);
          var answer = register.register(caller(), command);
          return RegisterPartnerResponse.newBuilder()
              .setPartner(PartnerProtos.toProto(answer.resource()))
              .setRepeated(answer.repeated())
              .build();
        });
  }

  @Override
  public void setRights(SetRightsRequest request, StreamObserver<SetRightsResponse> out) {
    respond(
        out,
        () -> {
          var answer = setRights.set(caller(), PartnerProtos.toCommand(same(request), request));
          return SetRightsResponse.newBuilder()
              .setPartner(PartnerProtos.toProto(answer.resource()))
              .setRepeated(answer.repeated())
              .build();
        });
  }

  @Override
  public void getPartner(GetPartnerRequest request, StreamObserver<Partner> out) {
    respond(
        out,
        () -> PartnerProtos.toProto(get.get(caller(), Names.partner("name", request.getName()))));
  }

  @Override
  public void listPartners(ListPartnersRequest request, StreamObserver<ListPartnersResponse> out) {
    respond(
        out,
        () -> {
          var page =
              Page.of(request).show(asked -> list.list(caller(), asked), PartnerProtos::toProto);
          return ListPartnersResponse.newBuilder()
              .addAllPartners(page.items())
              .setNextPageToken(page.next())
              .build();
        });
  }

  @Override
  public void issueToken(IssueTokenRequest request, StreamObserver<IssueTokenResponse> out) {
    respond(
        out,
        () -> {
          var command = PartnerProtos.toCommand(same(request), request);
          var issued = issueToken.issue(caller(), command);
          return IssueTokenResponse.newBuilder()
              .setToken(PartnerProtos.toProto(command.partner(), issued.token()))
              .setRepeated(issued.repeated())
              .setSecret(issued.secret().map(secret -> secret.text()).orElse(""))
              .build();
        });
  }

  @Override
  public void rotateToken(RotateTokenRequest request, StreamObserver<RotateTokenResponse> out) {
    respond(
        out,
        () -> {
          var command = PartnerProtos.toCommand(same(request), request);
          var issued = rotateToken.rotate(caller(), command);
          var old = known(issued.partner(), command.token(), request.getName());
          return RotateTokenResponse.newBuilder()
              .setToken(PartnerProtos.toProto(command.partner(), issued.token()))
              .setRepeated(issued.repeated())
              .setSecret(issued.secret().map(secret -> secret.text()).orElse(""))
              .setRotatedToken(PartnerProtos.toProto(command.partner(), old))
              .build();
        });
  }

  @Override
  public void revokeToken(RevokeTokenRequest request, StreamObserver<RevokeTokenResponse> out) {
    respond(
        out,
        () -> {
          var command = PartnerProtos.toCommand(same(request), request);
          var answer = revokeToken.revoke(caller(), command);
          var token = known(answer.aggregate(), command.token(), request.getName());
          return RevokeTokenResponse.newBuilder()
              .setToken(PartnerProtos.toProto(command.partner(), token))
              .setRepeated(answer.repeated())
              .build();
        });
  }

  @Override
  public void listTokens(ListTokensRequest request, StreamObserver<ListTokensResponse> out) {
    respond(
        out,
        () -> {
          var page = Page.of(request);
          var partner = Names.partner("parent", request.getParent());
          var found = listTokens.list(caller(), partner, page.asked());
          return ListTokensResponse.newBuilder()
              .addAllTokens(found.map(token -> PartnerProtos.toProto(partner, token)).items())
              .setNextPageToken(page.next(found))
              .build();
        });
  }

  /** One that was repeated after long may name a token that the partner keeps no more. */
  private static Token known(
      org.fengqiao.domain.partners.Partner partner, TokenId token, String name) {
    return partner
        .token(token)
        .orElseThrow(() -> Refusal.notFound(PartnerReason.TOKEN_NOT_FOUND, name));
  }

  private static Request same(Message message) {
    return Requests.of(caller(), message);
  }
}
