/**
 * What an empty database of a demo is filled with: a place, with real divisions, a shipped pack and
 * made-up people, by the use cases. The demo is Baiyin.
 */
@NullMarked
package org.fengqiao.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
