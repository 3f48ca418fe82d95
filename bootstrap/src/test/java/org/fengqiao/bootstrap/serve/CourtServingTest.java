package org.fengqiao.bootstrap.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.proto.courts.v1.CourtServiceGrpc.CourtServiceImplBase;
import org.fengqiao.proto.courts.v1.FileMediationRequest;
import org.fengqiao.proto.courts.v1.FileMediationResponse;
import org.fengqiao.proto.mediation.v1.AcceptMediationRequest;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.CourtFiling;
import org.fengqiao.proto.mediation.v1.CourtFilingServiceGrpc;
import org.fengqiao.proto.mediation.v1.CourtFilingState;
import org.fengqiao.proto.mediation.v1.FailMediationRequest;
import org.fengqiao.proto.mediation.v1.HandOffMediationRequest;
import org.fengqiao.proto.mediation.v1.LegalRoute;
import org.fengqiao.proto.mediation.v1.ListCourtFilingsRequest;
import org.fengqiao.proto.mediation.v1.ListMediationOrganizationsRequest;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.MediationOrganizationServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationPartyServiceGrpc;
import org.fengqiao.proto.mediation.v1.MediationServiceGrpc;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.OrganizationKind;
import org.fengqiao.proto.mediation.v1.RecordConsentRequest;
import org.fengqiao.proto.mediation.v1.RetryCourtFilingRequest;
import org.fengqiao.proto.mediation.v1.Side;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.ListPostsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole server that brings its files to a court's own service. */
class CourtServingTest {
  private static final String DISTRICT = "divisions/620402000000";

  @TempDir private Path home;
  private final BlockingQueue<FileMediationRequest> received = new LinkedBlockingQueue<>();
  private final Server court;
  private volatile boolean taking;

  CourtServingTest() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    court = NettyServerBuilder.forAddress(address).addService(new Court()).build().start();
  }

  @AfterEach
  void stop() {
    court.shutdownNow();
  }

  private final class Court extends CourtServiceImplBase {
    @Override
    public void fileMediation(
        FileMediationRequest request, StreamObserver<FileMediationResponse> out) {
      if (taking) {
        out.onNext(FileMediationResponse.newBuilder().setReceipt("（2026）收1号").build());
        out.onCompleted();
      } else {
        out.onError(Status.NOT_FOUND.asRuntimeException());
      }
      received.add(request);
    }
  }

  @Test
  void bringsAFileToTheCourtAndAgainOnceAnOperatorOrdersIt() throws Exception {
    try (var serving = Serving.start(config("court-secret"), nowhere());
        var client = new Client(serving.port(), token())) {
      var m = handedOff(client);
      var first = Objects.requireNonNull(received.poll(60, TimeUnit.SECONDS));
      assertEquals(m, first.getMediation().getName());
      assertEquals("王某", first.getMediation().getParties(0).getPersonName());

      var stuck = await(client, m, CourtFilingState.COURT_FILING_STATE_STUCK);
      assertEquals(first.getCourtFiling(), stuck.getName());
      assertEquals("the court answered NOT_FOUND", stuck.getFailure());
      taking = true;
      var retried =
          filings(client)
              .retryCourtFiling(
                  RetryCourtFilingRequest.newBuilder()
                      .setRequestId(id())
                      .setName(stuck.getName())
                      .build());
      assertFalse(retried.getRepeated());
      var second = Objects.requireNonNull(received.poll(60, TimeUnit.SECONDS));
      assertEquals(first, second);
      var taken = await(client, m, CourtFilingState.COURT_FILING_STATE_TAKEN);
      assertEquals("（2026）收1号", taken.getReceipt());
    }
  }

  @Test
  void refusesToStartOnATokenThatIsNone() throws IOException {
    var config = config("two words");
    var refused = assertThrows(BadSetting.class, () -> Serving.start(config, nowhere()));
    assertTrue(refused.toString().contains("setting court.token is"), refused.toString());
    assertTrue(refused.toString().endsWith("is not one line of a token"), refused.toString());
    assertFalse(refused.toString().contains("two words"));
  }

  private Config config(String token) throws IOException {
    var file = home.resolve("token");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, token + "\n");
    return Config.read(
        home,
        Map.of(
            "FENGQIAO_PORT",
            "0",
            "FENGQIAO_METRICS_PORT",
            "off",
            "FENGQIAO_COURT",
            "http://localhost:" + court.getPort(),
            "FENGQIAO_COURT_TOKEN",
            file.toString()));
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(new StringWriter());
  }

  private String token() throws IOException {
    return Files.readString(home.resolve("data/demo-token")).strip();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  /** One that the district's centre could not settle and gave to the court; its name. */
  private static String handedOff(Client client) {
    var centre = centre(client);
    var officer = officerOf(client, centre);
    var mediations = MediationServiceGrpc.newBlockingStub(client.channel());
    var applying = ApplyForMediationRequest.newBuilder().setRequestId(id());
    applying.setOrganization(centre.getName());
    applying
        .getDisputeBuilder()
        .setPatch(Client.VILLAGE)
        .setDisputeType("contract")
        .setText("装修款纠纷")
        .addParties(party(Side.SIDE_APPLICANT, "王某"))
        .addParties(party(Side.SIDE_RESPONDENT, "李某"));
    var m = mediations.applyForMediation(applying.build()).getMediation().getName();
    var _ =
        MediationPartyServiceGrpc.newBlockingStub(client.channel())
            .recordConsent(
                RecordConsentRequest.newBuilder()
                    .setRequestId(id())
                    .setName(m)
                    .setActingOfficer(officer)
                    .addAllParties(List.of(1, 2))
                    .build());
    var _ =
        mediations.acceptMediation(
            AcceptMediationRequest.newBuilder()
                .setRequestId(id())
                .setName(m)
                .setActingOfficer(officer)
                .build());
    var _ =
        mediations.failMediation(
            FailMediationRequest.newBuilder()
                .setRequestId(id())
                .setName(m)
                .setActingOfficer(officer)
                .setTold("可向法院起诉")
                .build());
    var _ =
        mediations.handOffMediation(
            HandOffMediationRequest.newBuilder()
                .setRequestId(id())
                .setName(m)
                .setActingOfficer(officer)
                .setRoute(LegalRoute.LEGAL_ROUTE_COURT)
                .setReason("调解不成")
                .build());
    return m;
  }

  private static NewParty party(Side side, String name) {
    return NewParty.newBuilder().setSide(side).setPersonName(name).build();
  }

  private static MediationOrganization centre(Client client) {
    return MediationOrganizationServiceGrpc.newBlockingStub(client.channel())
        .listMediationOrganizations(
            ListMediationOrganizationsRequest.newBuilder().setDivision(DISTRICT).build())
        .getMediationOrganizationsList()
        .stream()
        .filter(one -> one.getKind() == OrganizationKind.ORGANIZATION_KIND_DISTRICT_CENTRE)
        .findFirst()
        .orElseThrow();
  }

  private static String officerOf(Client client, MediationOrganization centre) {
    var people = PeopleServiceGrpc.newBlockingStub(client.channel());
    var post =
        people
            .listPosts(ListPostsRequest.newBuilder().setPatch(DISTRICT).setPageSize(500).build())
            .getPostsList()
            .stream()
            .filter(one -> one.getUnit().equals(centre.getUnit()))
            .filter(one -> one.getRole().equals("county-centre-director"))
            .findFirst()
            .orElseThrow();
    return people
        .getPost(GetPostRequest.newBuilder().setName(post.getName()).build())
        .getHolders(0);
  }

  private static CourtFiling await(Client client, String m, CourtFilingState state) {
    var request = ListCourtFilingsRequest.newBuilder().setMediation(m).build();
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60); ; ) {
      var found = filings(client).listCourtFilings(request).getCourtFilingsList();
      if (found.size() == 1 && found.getFirst().getState() == state) {
        return found.getFirst();
      }
      assertTrue(System.nanoTime() < end, () -> "none is " + state + ": " + found);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static CourtFilingServiceGrpc.CourtFilingServiceBlockingStub filings(Client client) {
    return CourtFilingServiceGrpc.newBlockingStub(client.channel());
  }
}
