package org.fengqiao.bootstrap.story;

import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.Rights;

/** Registers partners 接入单位 beside the place's own, each with a token. */
public final class Partners {
  private final Stage stage;

  Partners(Stage stage) {
    this.stage = stage;
  }

  /**
   * Registers one, and opens its line.
   *
   * @param division where its reports without a patch land, {@code divisions/{12 digits}}
   */
  public Line register(String id, String name, String division, Rights.Builder rights) {
    var partners = stage.main().call(PartnerServiceGrpc::newBlockingStub);
    var registered =
        partners
            .registerPartner(
                RegisterPartnerRequest.newBuilder()
                    .setRequestId(Line.id())
                    .setPartnerId(id)
                    .setDisplayName(name)
                    .setDefaultDivision(division)
                    .setRights(rights)
                    .build())
            .getPartner();
    var issued =
        partners.issueToken(
            IssueTokenRequest.newBuilder()
                .setRequestId(Line.id())
                .setParent(registered.getName())
                .build());
    return stage.line(issued.getSecret());
  }
}
