package org.fengqiao.application.notices;

import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.NoticeTemplate;

/**
 * That somebody is to be told of a time that runs on something other than a case.
 *
 * @param unit the one that must act
 * @param limit the time that the text speaks of
 */
record LimitTold(String rule, Role to, NoticeTemplate text, UnitId unit, Limit limit) {}
