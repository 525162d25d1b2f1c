/** A replay as its user sees it: how far it has come, what became of it, and when its last value is stored. */
package io.plantline.app.replay;
