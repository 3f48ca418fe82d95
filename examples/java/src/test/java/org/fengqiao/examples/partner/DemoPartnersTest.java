package org.fengqiao.examples.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.proto.partners.v1.GetPartnerRequest;
import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.IssueTokenResponse;
import org.fengqiao.proto.partners.v1.ListTokensRequest;
import org.fengqiao.proto.partners.v1.ListTokensResponse;
import org.fengqiao.proto.partners.v1.Partner;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.RevokeTokenRequest;
import org.fengqiao.proto.partners.v1.RevokeTokenResponse;
import org.fengqiao.proto.partners.v1.SetRightsRequest;
import org.fengqiao.proto.partners.v1.SetRightsResponse;
import org.fengqiao.proto.partners.v1.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DemoPartnersTest {
  private final List<String> issued = new ArrayList<>();
  private final List<String> revoked = new ArrayList<>();

  /** Answers the first token as a repeat, as after an answer that was lost. */
  private final class Repeating extends PartnerServiceGrpc.PartnerServiceImplBase {
    @Override
    public void getPartner(GetPartnerRequest request, StreamObserver<Partner> out) {
      answer(out, Partner.getDefaultInstance());
    }

    @Override
    public void setRights(SetRightsRequest request, StreamObserver<SetRightsResponse> out) {
      answer(out, SetRightsResponse.getDefaultInstance());
    }

    @Override
    public void listTokens(ListTokensRequest request, StreamObserver<ListTokensResponse> out) {
      answer(out, ListTokensResponse.getDefaultInstance());
    }

    @Override
    public void issueToken(IssueTokenRequest request, StreamObserver<IssueTokenResponse> out) {
      issued.add(request.getRequestId());
      var token = Token.newBuilder().setName("tokens/" + issued.size());
      var first = issued.size() == 1;
      answer(
          out,
          IssueTokenResponse.newBuilder()
              .setToken(token)
              .setRepeated(first)
              .setSecret(first ? "" : "fq_secret")
              .build());
    }

    @Override
    public void revokeToken(RevokeTokenRequest request, StreamObserver<RevokeTokenResponse> out) {
      revoked.add(request.getName());
      answer(out, RevokeTokenResponse.getDefaultInstance());
    }

    private static <T> void answer(StreamObserver<T> out, T message) {
      out.onNext(message);
      out.onCompleted();
    }
  }

  @Test
  void issuesAnotherTokenWhereTheSecretOfTheFirstWasLost() throws InterruptedException {
    try (var fake = new InProcess(new Repeating())) {
      var partners =
          new DemoPartners(
              fake.server(),
              "admin",
              new SetTime().retries(Duration.ofMinutes(1)),
              "divisions/620402000000");
      assertEquals("fq_secret", partners.platformToken());
    }
    assertEquals(2, issued.stream().distinct().count());
    assertEquals(List.of("tokens/1"), revoked);
  }
}
