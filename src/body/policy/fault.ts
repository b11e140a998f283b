/** What is wrong with a node and what to write instead, in Korean; the node's own place is where. */
export interface Fault {
  rule: string;
  text: string;
}
