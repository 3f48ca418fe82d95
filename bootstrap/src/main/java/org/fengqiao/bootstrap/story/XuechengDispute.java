package org.fengqiao.bootstrap.story;

import java.time.Month;
import org.fengqiao.proto.mediation.v1.ApplyForMediationRequest;
import org.fengqiao.proto.mediation.v1.MediationOrganization;
import org.fengqiao.proto.mediation.v1.NewDispute;
import org.fengqiao.proto.mediation.v1.NewParty;
import org.fengqiao.proto.mediation.v1.NewTerm;
import org.fengqiao.proto.mediation.v1.Share;
import org.fengqiao.proto.mediation.v1.Side;

/**
 * A dispute of the year of Xuecheng, of two who are made up.
 *
 * @param month in which it comes
 * @param committee to which the applicant goes
 * @param patch where it is, {@code divisions/{12 digits}}
 * @param type what it is about, by its code in the pack
 * @param fen what the applicant claims
 */
record XuechengDispute(
    Month month,
    XuechengCourse course,
    MediationOrganization committee,
    String patch,
    String type,
    long fen) {
  static final int APPLICANT = 1;
  static final int RESPONDENT = 2;

  ApplyForMediationRequest.Builder application(String text) {
    var dispute =
        NewDispute.newBuilder()
            .setPatch(patch)
            .setDisputeType(type)
            .setText(text)
            .addParties(
                NewParty.newBuilder()
                    .setSide(Side.SIDE_APPLICANT)
                    .setPersonName("申请人")
                    .setClaimedFen(fen))
            .addParties(NewParty.newBuilder().setSide(Side.SIDE_RESPONDENT).setPersonName("被申请人"));
    return ApplyForMediationRequest.newBuilder()
        .setDispute(dispute)
        .setOrganization(committee.getName());
  }

  /** That the respondent pays a part of what is claimed. */
  NewTerm paying(long part, String text, String dueDate) {
    return NewTerm.newBuilder()
        .setObligor(RESPONDENT)
        .setText(text)
        .addShares(share(part))
        .setDueDate(dueDate)
        .build();
  }

  static Share share(long fen) {
    return Share.newBuilder().setParty(APPLICANT).setFen(fen).build();
  }
}
