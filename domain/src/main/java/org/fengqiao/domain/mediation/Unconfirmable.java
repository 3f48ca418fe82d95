package org.fengqiao.domain.mediation;

/**
 * Why no court confirms an agreement on such a dispute (不予受理司法确认的情形); the Supreme Court's
 * interpretation of the Civil Procedure Law, article 355. Names are stored: never rename one.
 */
public enum Unconfirmable {
  /** It is about who is married, whose child one is, who adopted whom (身份关系). */
  STATUS,
  /** It is about who has a real right (物权确权). */
  REAL_RIGHT,
  /** It is about who has an intellectual property (知识产权确权). */
  IP_TITLE
}
