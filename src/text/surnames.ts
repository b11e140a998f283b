/** Korean surnames of one syllable, as a class for a regular expression: `[김이박…]`. */
export const SURNAMES =
  '[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용]';
