/** What flows through the quantity centres of a plant: measured amounts reconciled with the balances, and what losses cost. */
package io.plantline.flow;
